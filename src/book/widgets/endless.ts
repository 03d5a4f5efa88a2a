import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'node:worker_threads';

/** Milliseconds for the debugger to stop a thread that is busy. */
const patience = 2000;

/** A line of a file. */
export interface Place {
  file: string;
  line: number;
}

/** What a thread's debugger says. */
type Said =
  | { method: 'Debugger.scriptParsed'; params: { scriptId: string; url: string } }
  | { method: 'Debugger.paused'; params: { callFrames: { location: { scriptId: string; lineNumber: number } }[] } };

/** The lines that a busy thread is on, innermost first, as a debugger that halts it sees them; none where it can't. */
export async function whereIsIt({ threadId }: Worker): Promise<Place[]> {
  const session = new Session();
  try {
    session.connect();
    return await Promise.race([halt(session, threadId), after(patience)]);
  } catch {
    // It only says where; that it does not end is known.
    return [];
  } finally {
    session.disconnect();
  }
}

async function halt(session: Session, threadId: number): Promise<Place[]> {
  const scripts = new Map<string, string>();
  const places = new Promise<Place[]>((resolve) => {
    session.on('NodeWorker.receivedMessageFromWorker', ({ params: { message } }) => {
      const said = JSON.parse(message) as Said;
      if (said.method === 'Debugger.scriptParsed') scripts.set(said.params.scriptId, said.params.url);
      if (said.method === 'Debugger.paused')
        resolve(
          said.params.callFrames.flatMap(({ location: { scriptId, lineNumber } }) => {
            const url = scripts.get(scriptId) ?? '';
            return url.startsWith('file:') ? [{ file: fileURLToPath(url.split('?')[0]!), line: lineNumber + 1 }] : [];
          }),
        );
    });
  });
  session.on('NodeWorker.attachedToWorker', ({ params: { sessionId, workerInfo } }) => {
    // Its own ids count otherwise.
    if (!workerInfo.title.startsWith(`[worker ${threadId}]`)) return;
    for (const [id, method] of ['Debugger.enable', 'Debugger.pause'].entries())
      void session.post('NodeWorker.sendMessageToWorker', { sessionId, message: JSON.stringify({ id, method }) });
  });
  await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
  return places;
}

const after = (milliseconds: number) =>
  new Promise<Place[]>((resolve) => {
    setTimeout(resolve, milliseconds, []).unref();
  });
