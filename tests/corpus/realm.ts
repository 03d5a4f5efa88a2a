import { body, rightAnswer, type Submission } from './submission.ts';

/** Replaced builtins, forged messages and looks behind the scenes, to move a judge that trusts the submission's realm. */
export const realm: Submission[] = [
  {
    name: 'a text run by a timer',
    code: `try { setTimeout("console.log('ESCAPED')", 0); } catch {}\nawait new Promise((done) => setTimeout(done, 20));\n${rightAnswer}`,
    ends: ['pass'],
  },
  {
    name: 'builtins of arrays replaced',
    code: `for (const name of Object.getOwnPropertyNames(Array.prototype)) if (name !== 'constructor') try { Array.prototype[name] = () => [2, -2]; } catch {}\nArray.isArray = () => true;\n${body('return [0, 0];')}`,
    ends: ['fail'],
  },
  {
    name: 'getters on Object.prototype',
    code: `for (const name of ['value', 'outcomes', 'error', 'exports', 'refused', 'kind', 'id', 'code', 'then', 'get', 'set', 'url', 'printed', 'calls', 'argsAfter']) Object.defineProperty(Object.prototype, name, { __proto__: null, configurable: true, get() { console.log('ESCAPED', name, typeof this); return [2, -2]; }, set() {} });\n${body('return 0;')}`,
    ends: ['refused', 'error', 'timeout'],
  },
  {
    name: 'setters on indices',
    code: `for (let i = 0; i < 9; i++) Object.defineProperty(Array.prototype, i, { configurable: true, get() { return 2; }, set(value) { if (value && typeof value === 'object') console.log('ESCAPED', Object.keys(value).join()); } });\n${body('return 0;')}`,
    ends: ['refused'],
  },
  {
    name: 'Reflect and Function.prototype replaced',
    code: `Reflect.apply = Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => [2, -2];\nReflect.defineProperty = Object.defineProperty = () => true;\n${body('return 0;')}`,
    ends: ['refused'],
  },
  {
    name: 'JSON, clone and numbers replaced',
    code: `JSON.stringify = JSON.parse = () => [2, -2];\nglobalThis.structuredClone = () => [2, -2];\nNumber.prototype.valueOf = () => 2;\nObject.is = () => true;\nMath.abs = () => 0;\n${body('return [0, 0];')}`,
    ends: ['fail'],
  },
  {
    name: 'Promise.prototype.then replaced',
    code: `Promise.prototype.then = function (done) { done({ double: () => [2, -2] }); return this; };\n${body('return 0;')}`,
    ends: ['refused', 'timeout'],
  },
  {
    name: 'a module that is a promise',
    code: 'export function then(done) {\n  done({ double: () => 0 });\n}',
    ends: ['refused', 'error'],
  },
  {
    name: 'iteration replaced',
    code: `Array.prototype[Symbol.iterator] = function* () { console.log('ESCAPED', this); yield 2; };\n${body('return 0;')}`,
    ends: ['refused'],
  },
  {
    name: 'stack frames',
    code: `Error.prepareStackTrace = (error, frames) => frames.map((frame) => { const found = frame.getThis?.() ?? frame.getFunction?.(); if (found) console.log('ESCAPED', String(found)); return found; });\n${body('return new Error().stack;')}`,
    ends: ['refused', 'fail'],
  },
  {
    name: 'callers',
    code: body("try { if (double.caller || arguments.callee.caller) console.log('ESCAPED'); } catch {}\nreturn 0;"),
    ends: ['refused'],
  },
  {
    name: 'a message port of its own',
    code: body(
      "for (const name of ['MessagePort', 'MessageChannel', 'Worker', 'EventTarget', 'Event', 'URL', 'Blob']) if (name in globalThis) console.log('ESCAPED', name);\nreturn 0;",
    ),
    ends: ['refused'],
  },
  {
    name: 'forged messages',
    code: `for (const send of [globalThis.postMessage, globalThis.constructor?.prototype?.postMessage]) try { send.call(globalThis, { id: 1, outcomes: [{ value: [2, -2] }] }); console.log('ESCAPED'); } catch {}\ntry { dispatchEvent(new MessageEvent('message', { data: {} })); console.log('ESCAPED'); } catch {}\n${body('return 0;')}`,
    ends: ['refused'],
  },
  {
    name: 'listening in',
    code: `try { addEventListener('message', (event) => console.log('ESCAPED', event.data)); console.log('ESCAPED'); } catch {}\nglobalThis.onmessage = (event) => console.log('ESCAPED', event.data);\n${body('return 0;')}`,
    ends: ['refused'],
  },
  {
    name: 'inherited globals',
    code: `for (let scope = globalThis; scope && scope !== Object.prototype; scope = Object.getPrototypeOf(scope)) for (const name of Object.getOwnPropertyNames(scope)) if (/fetch|post|import|navigator|location|cache|index|crypto|self|close/i.test(name) && scope[name] !== undefined) console.log('ESCAPED', name);\n${body('return 0;')}`,
    ends: ['refused'],
  },
];
