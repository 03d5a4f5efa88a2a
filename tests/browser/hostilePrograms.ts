import type { Verdict } from '#grader/types.ts';

/** A submission that tries something it should not. What it manages it prints, beginning with ESCAPED. */
export interface HostileProgram {
  name: string;
  code: string;
  /** How it may end. `pass` only where its answers are right. */
  ends: Verdict[];
}

/** The task is to double an array. */
export const rightAnswer = 'export function double(numbers) {\n  return numbers.map((number) => 2 * number);\n}';

const body = (code: string) => `export function double(numbers) {\n${code}\n}`;
const right = 'return numbers.map((number) => 2 * number);';

const endless: HostileProgram[] = [
  { name: 'a loop in a call', code: body('while (true) {}'), ends: ['timeout'] },
  { name: 'a loop at load', code: `for (;;) {}\n${rightAnswer}`, ends: ['timeout'] },
  { name: 'a loop in a getter', code: body('return { get length() { for (;;) {} } };'), ends: ['timeout', 'refused'] },
  { name: 'a loop in a getter of the answer', code: body('return { get loss() { for (;;) {} } };'), ends: ['timeout'] },
  {
    name: 'microtasks at load',
    code: `const again = () => Promise.resolve().then(again);\nagain();\n${rightAnswer}`,
    ends: ['timeout'],
  },
  {
    name: 'microtasks in a call',
    code: body('const again = () => Promise.resolve().then(again); again(); return 0;'),
    ends: ['timeout', 'refused'],
  },
  { name: 'an await that never ends', code: `await new Promise(() => {});\n${rightAnswer}`, ends: ['timeout'] },
  {
    name: 'a proxy that answers forever',
    code: body('return new Proxy([], { get: () => { for (;;) {} } });'),
    ends: ['timeout'],
  },
  { name: 'an error that loops when read', code: body('throw { get message() { for (;;) {} } };'), ends: ['timeout'] },
  {
    name: 'a wait on shared memory',
    code: body('Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);'),
    ends: ['timeout', 'error'],
  },
  { name: 'recursion', code: body('return double(numbers);'), ends: ['error'] },
  {
    name: 'recursion that doubles',
    code: 'const f = (n) => f(n - 1) + f(n - 1);\nexport const double = () => { try { f(1); } catch { return double(); } };',
    ends: ['error', 'timeout'],
  },
  {
    name: 'a flood of timers',
    code: `setInterval(() => { for (let i = 0; i < 1e6; i++); }, 0);\n${rightAnswer}`,
    ends: ['pass'],
  },
];

const bombs: HostileProgram[] = [
  {
    name: 'memory in arrays',
    code: body('const all = []; for (;;) all.push(new Array(1e6).fill(0));'),
    ends: ['timeout', 'error'],
  },
  {
    name: 'memory in typed arrays',
    code: body('const all = []; for (;;) all.push(new Float64Array(1e7).fill(1));'),
    ends: ['timeout', 'error'],
  },
  {
    name: 'memory in text',
    code: body('let text = "x"; for (;;) text = (text + text).slice(0, 4e8);'),
    ends: ['timeout', 'error'],
  },
  { name: 'a huge answer', code: body('return new Float64Array(5e6);'), ends: ['refused'] },
  {
    name: 'as many objects as are let through',
    code: body('return Array.from({ length: 2700 }, () => ({ a: [0, [1]], b: 2 }));'),
    ends: ['fail'],
  },
  {
    name: 'as many numbers as are let through',
    code: body('return new Array(16000).fill(7);'),
    ends: ['fail'],
  },
  {
    name: 'as many typed numbers as are let through',
    code: body('return new Float64Array(130000).fill(7);'),
    ends: ['fail'],
  },
  {
    name: 'a huge nested answer',
    code: body('return Array.from({ length: 2000 }, () => new Array(1000).fill(0));'),
    ends: ['refused', 'timeout'],
  },
  { name: 'an array of four thousand million holes', code: body('return new Array(2 ** 32 - 1);'), ends: ['refused'] },
  {
    name: 'an answer that contains itself',
    code: body('const all = [1]; all.push(all); return all;'),
    ends: ['refused'],
  },
  {
    name: 'a very deep answer',
    code: body('let deep = []; for (let i = 0; i < 1e5; i++) deep = [deep]; return deep;'),
    ends: ['refused'],
  },
  { name: 'a long text', code: body('return "x".repeat(1e8);'), ends: ['refused', 'timeout'] },
  {
    name: 'a flood of lines',
    code: body(`for (let i = 0; i < 1e5; i++) console.log('line', i);\n${right}`),
    ends: ['pass'],
  },
  { name: 'a long error', code: body('throw new Error("x".repeat(1e7));'), ends: ['error'] },
];

const network: HostileProgram[] = [
  ['fetch', 'fetch(CANARY)'],
  ['XMLHttpRequest', 'const request = new XMLHttpRequest(); request.open("GET", CANARY, false); request.send()'],
  ['WebSocket', 'new WebSocket(CANARY.replace("http", "ws"))'],
  ['EventSource', 'new EventSource(CANARY)'],
  ['WebTransport', 'new WebTransport(CANARY.replace("http", "https"))'],
  ['importScripts', 'importScripts(CANARY)'],
  ['a nested worker', 'new Worker(CANARY)'],
  ['navigator.sendBeacon', 'navigator.sendBeacon(CANARY)'],
  ['indexedDB', 'indexedDB.open("x")'],
  ['caches', 'caches.open("x")'],
  ['storage', 'navigator.storage.getDirectory()'],
  ['BroadcastChannel', 'new BroadcastChannel("x").postMessage(1)'],
  ['WebAssembly', 'new WebAssembly.Memory({ initial: 1 })'],
  ['eval', 'eval("1")'],
  ['Function', 'Function("return 1")()'],
  ['the constructor of functions', '(() => {}).constructor("return 1")()'],
  ['the constructor of async functions', '(async () => {}).constructor("return 1")()'],
].map(([name, code]) => ({
  name: name!,
  code: body(`try { ${code}; console.log('ESCAPED: ${name}'); } catch {}\n${right}`),
  ends: ['pass'],
}));

const imports = ['CANARY', "'data:text/javascript,export const a = 1'", "'/index.html'", "'descent'"].flatMap(
  (from): HostileProgram[] => [
    { name: `import of ${from}`, code: `import ${from};\n${rightAnswer}`, ends: ['error'] },
    {
      name: `import(${from})`,
      code: `try { await import(${from}); console.log('ESCAPED'); } catch {}\n${rightAnswer}`,
      ends: ['pass'],
    },
  ],
);

const realm: HostileProgram[] = [
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

const answers: HostileProgram[] = [
  {
    name: 'an object that claims to be a number',
    code: body('return numbers.map((number) => ({ valueOf: () => 2 * number }));'),
    ends: ['refused'],
  },
  {
    name: 'an object with a hidden valueOf',
    code: body('return numbers.map((number) => Object.create({ valueOf: () => 2 * number }));'),
    ends: ['refused'],
  },
  { name: 'toJSON', code: body('return { toJSON: () => [2, -2] };'), ends: ['refused'] },
  { name: 'texts', code: body('return numbers.map((number) => String(2 * number));'), ends: ['refused'] },
  { name: 'BigInts', code: body('return numbers.map((number) => BigInt(2 * number));'), ends: ['refused'] },
  {
    name: 'a promise of the right answer',
    code: 'export async function double(numbers) {\n  return numbers.map((number) => 2 * number);\n}',
    ends: ['refused'],
  },
  {
    name: 'a proxy of the right answer',
    code: body('return new Proxy(numbers.map((number) => 2 * number), {});'),
    ends: ['refused'],
  },
  { name: 'NaN', code: body('return numbers.map(() => NaN);'), ends: ['fail'] },
  { name: 'Infinity', code: body('return numbers.map(() => Infinity);'), ends: ['fail'] },
  { name: 'an empty array', code: body('return [];'), ends: ['fail'] },
  {
    name: 'a long array that begins right',
    code: body('return [...numbers.map((number) => 2 * number), 0];'),
    ends: ['fail'],
  },
  {
    name: 'the input, changed',
    code: body('numbers.forEach((number, index) => { numbers[index] = 2 * number; });\nreturn numbers;'),
    ends: ['fail'],
  },
  {
    name: 'an array-like',
    code: body('return { length: numbers.length, 0: 2 * numbers[0], 1: 2 * numbers[1] };'),
    ends: ['refused'],
  },
  {
    name: 'right the first time',
    code: `const seen = {};\n${body(`seen[numbers] = (seen[numbers] ?? 0) + 1;\nif (seen[numbers] > 1) return [0, 0];\n${right}`)}`,
    ends: ['fail'],
  },
  {
    name: 'guessing',
    code: body('return numbers.map((number) => (Math.random() < 0.5 ? 1 : 3) * number);'),
    ends: ['fail'],
  },
  { name: 'throwing nothing', code: body('throw null;'), ends: ['error'] },
  { name: 'throwing markup', code: body('throw new Error("<img src=x onerror=alert(1)>");'), ends: ['error'] },
  { name: 'no code', code: '', ends: ['error'] },
  { name: 'no program', code: '\u0000\u2028 }{ </script>', ends: ['error'] },
];

export const hostilePrograms: Record<string, HostileProgram[]> = { endless, bombs, network, imports, realm, answers };
