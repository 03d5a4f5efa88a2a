import { loadKernels } from '#engine/kernels/load.ts';
import { LessonLoop } from './lessonLoop.ts';
import type { Command, Reply } from './protocol.ts';

// Training in a thread of its own. What comes in while the kernels load waits for them.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Command>) => void) | null;
  postMessage(reply: Reply, transfer: Transferable[]): void;
};

const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

const loop = new LessonLoop({
  send: (reply, transfer = []) => scope.postMessage(reply, transfer),
  now: () => performance.now(),
  later(run) {
    waiting.push(run);
    turns.port2.postMessage(null);
  },
});

const early: Command[] = [];
scope.onmessage = ({ data }) => early.push(data);
// Not awaited at the top: Vite builds workers as plain scripts.
loadKernels('relaxed').then(() => {
  scope.onmessage = ({ data }) => loop.receive(data);
  for (const command of early) loop.receive(command);
});
