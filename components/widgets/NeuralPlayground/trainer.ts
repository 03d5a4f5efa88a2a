import type { Command, Reply } from './protocol.ts';

/** The page's end of the worker: starts it when first needed, and asks for one frame a screen refresh at most. */
export class Trainer {
  #worker: Worker | null = null;
  #isAwaitingFrame = false;
  readonly #onReply: (reply: Reply) => void;

  constructor(onReply: (reply: Reply) => void) {
    this.#onReply = onReply;
  }

  get isStarted(): boolean {
    return this.#worker !== null;
  }

  start(): void {
    if (this.#worker) return;
    this.#worker = new Worker(new URL('./trainWorker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.type === 'frame') this.#isAwaitingFrame = false;
      this.#onReply(data);
      if (data.type === 'frame') this.#askAfterDrawing();
    };
    this.#worker.onerror = () => {
      const message = 'The training worker does not start here; reload the page to try again.';
      this.#onReply({ type: 'failed', during: 'build', message });
    };
    this.#ask();
  }

  send(command: Command, transfer: Transferable[] = []): void {
    this.start();
    this.#worker!.postMessage(command, transfer);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }

  #ask(): void {
    if (this.#isAwaitingFrame || !this.#worker) return;
    this.#isAwaitingFrame = true;
    this.#worker.postMessage({ type: 'frame' } satisfies Command);
  }

  /** A frame that takes long to draw is followed by a pause three times as long, so that the page stays free. */
  #askAfterDrawing(): void {
    const start = performance.now();
    requestAnimationFrame(() => {
      setTimeout(() => {
        const spent = performance.now() - start;
        if (spent < 20) this.#ask();
        else setTimeout(() => this.#ask(), Math.min(500, 3 * (spent - 16)));
      }, 0);
    });
  }
}
