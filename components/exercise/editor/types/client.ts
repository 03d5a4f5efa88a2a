import type { Answer, Question, Start, TypeService } from './protocol.ts';

/** The service as the page sees it: each answer takes a while. */
export type TypeClient = {
  [Ask in keyof TypeService]: (...given: Parameters<TypeService[Ask]>) => Promise<ReturnType<TypeService[Ask]>>;
};

let running: Promise<TypeClient> | undefined;

/** One worker for all editors of the page, started when the first asks. After a failure the next call tries again. */
export function typeClient(start: Start): Promise<TypeClient> {
  running ??= connect(start).catch((error) => {
    running = undefined;
    throw error;
  });
  return running;
}

async function connect(start: Start): Promise<TypeClient> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  let last = 0;
  const wait = (id: number) =>
    new Promise<unknown>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
  worker.onmessage = ({ data: { id, answer, error } }: MessageEvent<Answer>) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asker?.resolve(answer);
    else asker?.reject(new Error(error));
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message));
    waiting.clear();
  };
  const ready = wait(0);
  worker.postMessage(start);
  try {
    await ready;
  } catch (error) {
    worker.terminate();
    throw error;
  }
  const ask = (question: keyof TypeService, ...given: unknown[]) => {
    const id = ++last;
    worker.postMessage({ id, ask: question, with: given } satisfies Question);
    return wait(id);
  };
  return {
    check: (...given) => ask('check', ...given),
    complete: (...given) => ask('complete', ...given),
    explain: (...given) => ask('explain', ...given),
    hover: (...given) => ask('hover', ...given),
  } as TypeClient;
}
