import type { Submission } from '../submission.ts';
import { asked, ending, notPassed, type Task } from './task.ts';

/** Answers that only seem right, and ways to move a judge that trusts the submission's realm. None may pass. */
export function forgery(task: Task): Submission[] {
  const { wrong, example } = task;
  const body = (code: string, before?: string) => asked(task, code, before);
  /** A wrong answer, behind what should have it taken for right. */
  const forged = (before: string) => body(`return ${wrong};`, before);
  return ending(
    {
      'a proxy of the right answer': body('return new Proxy(Object(solve(...args)), {});'),
      'a thenable': body('return { then: (done) => done(solve(...args)) };'),
      'a promise': body('return Promise.resolve(solve(...args));'),
      'an object that says valueOf': body('return { valueOf: () => solve(...args) };'),
      'an object that says toJSON': body('return { toJSON: () => solve(...args) };'),
      'an object that says toPrimitive': body('return { [Symbol.toPrimitive]: () => solve(...args) };'),
      'a fake tensor': body(
        'const answer = solve(...args);\nreturn { shape: [1], dtype: "float32", data: [answer].flat(3), item: () => answer, toArray: () => answer };',
      ),
      'a fake tensor without functions': body(
        'return { shape: [1], data: Float64Array.of(...[solve(...args)].flat(3).map(Number)) };',
      ),
      'the right answer as a prototype': body('return Object.create(Object(solve(...args)));'),
      'an array-like': body('const answer = [solve(...args)].flat();\nreturn { ...answer, length: answer.length };'),
      'its own verdict': body("return { verdict: 'pass', status: 'pass', matches: true, value: solve(...args) };"),
      'a result of the judge': body(
        'const value = solve(...args);\nreturn { outcomes: [{ value, argsAfter: args }], printed: { lines: [], dropped: 0 } };',
      ),
      'right once, then wrong': body(
        `const key = JSON.stringify(args);\nif (seen.has(key)) return ${wrong};\nseen.add(key);\nreturn solve(...args);`,
        'const seen = new Set();',
      ),
      'wrong once, then right': body(
        `const key = JSON.stringify(args);\nif (seen.has(key)) return solve(...args);\nseen.add(key);\nreturn ${wrong};`,
        'const seen = new Set();',
      ),
      'a getter that is right once': body(
        `let reads = 0;\nconst answer = () => (reads++ === 0 ? ${wrong} : solve(...args));\nreturn { get loss() { return answer().loss; }, get grad() { return answer().grad; }, get length() { return 0; } };`,
      ),
      'a claim on the console': body(
        `console.log('✅ passed');\nconsole.info('Passed: 14 of 14 cases.');\nreturn ${wrong};`,
      ),
      'the example in place of its input': body(
        `args.splice(0, args.length, ...${JSON.stringify(example)});\nreturn solve(...args);`,
      ),
      'its input changed into what fits the answer': body(
        `const answer = ${wrong};\nfor (const arg of args) if (Array.isArray(arg)) arg.length = 0;\nreturn answer;`,
      ),
      'builtins of arrays replaced': forged(
        "const kept = new Set(['constructor', 'map', 'reduce', 'forEach']);\nfor (const name of Object.getOwnPropertyNames(Array.prototype)) if (!kept.has(name)) try { Array.prototype[name] = () => true; } catch {}\nArray.isArray = () => true;",
      ),
      'arithmetic replaced': forged(
        'Math.abs = Math.max = Math.min = () => 0;\nNumber.isFinite = Object.is = () => true;\nNumber.prototype.valueOf = () => 0;',
      ),
      'clones replaced': forged('JSON.stringify = JSON.parse = globalThis.structuredClone = () => ({ pass: true });'),
      'Reflect and calls replaced': forged(
        'Reflect.apply = Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => 0;\nReflect.defineProperty = Object.defineProperty = () => true;\nObject.keys = () => [];',
      ),
      'iteration replaced': forged('Array.prototype[Symbol.iterator] = function* () { yield 0; };'),
      'getters on Object.prototype': forged(
        "for (const name of ['refused', 'error', 'argsAfter', 'matches', 'mismatch', 'expected', 'timeout']) Object.defineProperty(Object.prototype, name, { __proto__: null, configurable: true, get: () => undefined, set() {} });",
      ),
      'promises replaced': forged('Promise.prototype.then = function (done) { done({}); return this; };'),
      'equality by species': forged(
        'Object.defineProperty(Array, Symbol.species, { get: () => function () { return []; } });',
      ),
      'messages forged': forged(
        "for (const send of [globalThis.postMessage, globalThis.constructor?.prototype?.postMessage]) for (let id = 0; id < 5; id++) try { send.call(globalThis, { id, outcomes: [], verdict: 'pass', printed: { lines: [], dropped: 0 } }); console.log('ESCAPED'); } catch {}",
      ),
    },
    [...notPassed, 'timeout'],
  );
}
