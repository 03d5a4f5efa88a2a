import { t } from '../../language/words.ts';
import { locate } from '../codeErrors.ts';
import { type CallOutcome, memoryError, type Printed, type Runner } from '../runner.ts';
import type { CodeError } from '../types.ts';
import type { Frame } from './openFrame.ts';
import type { RawError, Reply, Request } from './protocol.ts';
import { readReply } from './readReply.ts';

const startLimit = 10_000;
/** What a deadline waits on, so that an answer that lies in the queue behind a busy page is read before it's called late. */
const grace = 50;
/** How often a frame that owes an answer is asked whether it is still there. */
const timeBetweenLooks = 1000;

const nothingPrinted: Printed = { lines: [], dropped: 0 };

/** What is answered for a program that the browser itself has ended. */
const answerOfEnded = (id: number): Reply => ({
  id,
  printed: nothingPrinted,
  error: {
    name: memoryError,
    message: t(
      'The browser ended your program, most likely because it asked for more memory than there is. Look for a list or a text that grows without end.',
    ),
    stack: '',
  },
});

/** A runner that can tell that it is of no use any more: it owes an answer, or the browser has ended it. */
export interface MortalRunner extends Runner {
  isLost(): boolean;
}

/** Starts a worker in the frame. */
export async function startRunner(frame: Frame): Promise<MortalRunner> {
  const { port1: port, port2 } = new MessageChannel();
  const waiting = new Map<number, (reply: Reply | undefined) => void>();
  const settle = (id: number, reply?: Reply) => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(reply);
  };
  port.onmessage = ({ data }) => {
    const reply = readReply(data);
    if (reply) settle(reply.id, reply);
  };

  let isLost = false;
  let hasEnded = false;
  const end = () => {
    isLost = hasEnded = true;
    for (const id of waiting.keys()) settle(id, id === 0 ? undefined : answerOfEnded(id));
  };
  const answer = (id: number, limit: number) =>
    new Promise<Reply | undefined>((resolve) => {
      const late = () => setTimeout(() => settle(id), grace);
      const timer = setTimeout(late, limit);
      const watch = setInterval(async () => {
        if (!(await frame.isAlive())) end();
      }, timeBetweenLooks);
      waiting.set(id, (reply) => {
        clearTimeout(timer);
        clearInterval(watch);
        isLost ||= !reply;
        resolve(reply);
      });
    });
  const ready = answer(0, startLimit);
  let problem = t('it did not start in time');
  const worker = frame.start(port2, (message) => {
    problem = message;
    settle(0);
  });
  if (!(await ready)) throw new Error(t('Your code was not run: the sandbox could not start: {problem}.', { problem }));

  let asked = 0;
  let url = '';
  const ask = async (request: Request, limit: number): Promise<Reply | undefined> => {
    if (hasEnded) return answerOfEnded(request.id);
    port.postMessage(request);
    return answer(request.id, limit);
  };
  const inModule = ({ name, message, stack }: RawError): CodeError => ({ name, message, ...locate(stack, url) });

  return {
    async load(code, seed, limit, driver) {
      const reply = await ask(
        { kind: 'load', id: ++asked, code, seed, ...(driver !== undefined && { driver }) },
        limit,
      );
      if (!reply) return { timeout: true };
      const { printed } = reply;
      url = reply.url ?? '';
      if (reply.error) return { error: inModule(reply.error), printed };
      return { exports: reply.exports ?? {}, printed };
    },
    async calls(calls, limit) {
      const reply = await ask({ kind: 'calls', id: ++asked, calls }, limit);
      if (!reply) return { timeout: true };
      const answered = reply.error ? calls.map(() => ({ error: reply.error! })) : (reply.outcomes ?? []);
      const outcomes = answered.map(
        (outcome): CallOutcome => ('error' in outcome ? { error: inModule(outcome.error) } : outcome),
      );
      return { outcomes, printed: reply.printed ?? nothingPrinted };
    },
    close() {
      port.close();
      worker.stop();
    },
    isLost: () => isLost || waiting.size > 0,
  };
}
