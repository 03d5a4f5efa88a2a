/** A script that tries each, and has it in `said` whether it got through. */
export function trying(attempts: Record<string, string>): string {
  const lines = Object.entries(attempts).map(
    ([name, code]) =>
      `try { ${code}; said.push('${name}: got through'); } catch (error) { said.push('${name}: ' + (error?.name ?? 'blocked')); }`,
  );
  return ['const said = [];', ...lines].join('\n');
}

/** The policy stands twice: on the page around the frame, which passes it on, and on the frame's own document. */
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/g;

/** Which of the policies are left. */
export const leftOver: Record<string, number[]> = {
  'both policies': [0, 1],
  'the policy of the page around it': [0],
  "the frame's own policy": [1],
};

/** The sandbox's page with all globals left in place, and only some of its policies. */
export function withoutHardening(html: string, kept: readonly number[]): string {
  let seen = 0;
  const text = html.replace(policy, (element) => (kept.includes(seen++) ? element : ''));
  const soft = text.replace(/^(\s*)harden\(\);$/m, '$1');
  if (seen !== 2 || soft === text) throw new Error(`the sandbox's page has another form: ${seen} policies`);
  return soft;
}

/** What a worker that has all its globals can try. */
export const ways: Record<string, string> = {
  fetch: 'await fetch(CANARY)',
  XMLHttpRequest: 'const request = new XMLHttpRequest(); request.open("GET", CANARY, false); request.send()',
  WebSocket:
    'await new Promise((done, fail) => Object.assign(new WebSocket(CANARY.replace("http", "ws")), { onopen: done, onerror: fail }))',
  EventSource:
    'await new Promise((done, fail) => Object.assign(new EventSource(CANARY), { onopen: done, onerror: fail }))',
  importScripts: 'importScripts(CANARY)',
  import: 'await import(CANARY)',
  worker: 'await new Promise((done, fail) => Object.assign(new Worker(CANARY), { onmessage: done, onerror: fail }))',
  eval: 'eval("1")',
  indexedDB:
    'await new Promise((done, fail) => Object.assign(indexedDB.open("x"), { onsuccess: done, onerror: fail }))',
  caches: 'await caches.open("x")',
  files: 'await navigator.storage.getDirectory()',
};

/** A submission that tries them all, and throws what came of each. */
export const tryingAll = (canary: string): string =>
  `const CANARY = '${canary}';\n${trying(ways)}\nthrow new Error(said.join('; '));`;
