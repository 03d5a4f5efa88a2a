import { writeSync } from 'node:fs';
import { type Debugger, Session } from 'node:inspector/promises';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';
import type { Watched } from './watchdog.ts';

/* Beside the main thread: ends the process where that is stuck in a module of the book; a package's long work goes on. */
const { turns, root, patience } = workerData as Watched;
const packages = path.join(root, 'node_modules') + path.sep;
/** How often it looks in that time. */
const looks = 10;

let seen = 0;
let still = 0;
setInterval(async () => {
  const now = Atomics.load(turns, 0);
  still = now === seen ? still + 1 : 0;
  seen = now;
  if (still !== looks) return;
  const place = await whereItIs().catch(() => undefined);
  if (!place) return;
  const seconds = patience / 1000;
  const words = `${place}: never ends: still computing after ${seconds} s; end its loop, then start npm run dev again`;
  // The main thread's own streams and exit wait for a turn that does not come.
  writeSync(2, `${words}\n`);
  process.kill(process.pid, 'SIGKILL');
}, patience / looks);

/** The innermost line of the book's own that the main thread is on: `components/widgets/Hinge/View.tsx:12`. */
async function whereItIs(): Promise<string | undefined> {
  const session = new Session();
  session.connectToMainThread();
  try {
    const addresses = new Map<string, string>();
    session.on('Debugger.scriptParsed', ({ params }) => void addresses.set(params.scriptId, params.url));
    const paused = new Promise<Debugger.CallFrame[]>((resolve) => {
      session.once('Debugger.paused', ({ params }) => resolve(params.callFrames));
    });
    await session.post('Debugger.enable');
    await session.post('Debugger.pause');
    const own = (await paused).find(({ location }) => isOwn(fileOf(addresses.get(location.scriptId))));
    if (!own) return undefined;
    const { scriptId, lineNumber, columnNumber = 0 } = own.location;
    const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
    const file = path
      .relative(root, fileOf(addresses.get(scriptId)))
      .split(path.sep)
      .join('/');
    return `${file}:${authorsLine(scriptSource, lineNumber, columnNumber)}`;
  } finally {
    session.disconnect();
  }
}

/** Vite runs a module with its source map in its last line. */
function authorsLine(source: string, line: number, column: number): number {
  const [, map] = /\/\/# sourceMappingURL=data:application\/json;[^,]*base64,(\S+)\s*$/.exec(source) ?? [];
  const entry = map && new SourceMap(JSON.parse(Buffer.from(map, 'base64').toString())).findEntry(line, column);
  return (entry && 'originalLine' in entry ? entry.originalLine : line) + 1;
}

const fileOf = (url = '') => {
  const address = url.split('?')[0]!;
  return address.startsWith('file:') ? fileURLToPath(address) : address;
};
const isOwn = (file: string) => file.startsWith(root + path.sep) && !file.startsWith(packages);
