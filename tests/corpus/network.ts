import { body, right, type Submission } from './submission.ts';

/** Every way out that a worker has. What is gone throws, and the answer is right all the same. */
export const network: Submission[] = [
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
