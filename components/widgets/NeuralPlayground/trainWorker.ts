import { loadKernels } from '#engine/kernels/load.ts';
import type { Command, Reply } from './protocol.ts';
import { TrainingLoop } from './trainingLoop.ts';

// The engine's own thread: messages in, frames out. What comes in while the kernels load waits for them.
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<Command>) => void) | null;
  postMessage(reply: Reply, transfer: Transferable[]): void;
};

const turns = new MessageChannel();
const waiting: (() => void)[] = [];
turns.port1.onmessage = () => waiting.shift()?.();

const loop = new TrainingLoop({
  send: (reply, transfer = []) => scope.postMessage(reply, transfer),
  now: () => performance.now(),
  later(run, delay) {
    if (delay > 0) {
      setTimeout(run, delay);
      return;
    }
    // Timers without a delay are held back to 4 ms; messages are not, and let others in between.
    waiting.push(run);
    turns.port2.postMessage(null);
  },
});

const early: Command[] = [];
scope.onmessage = ({ data }) => early.push(data);
// Not awaited at the top: Vite builds workers as plain scripts.
loadKernels('relaxed').then((kernels) => {
  scope.onmessage = ({ data }) => loop.receive(data);
  scope.postMessage({ type: 'ready', kernels }, []);
  for (const command of early) loop.receive(command);
});
