import type { Call } from '../../runner.ts';
import type { Plain } from '../../types.ts';
import type { RawError, RawOutcome, Reply, Request } from '../protocol.ts';
import { takePrinted } from './console.ts';
import { answerBudget, type Budget, copyOut, refusal, refused } from './copy.ts';
import { harden, seedRandom } from './harden.ts';
import {
  apply,
  BlobClass,
  createObjectURL,
  define,
  enumerableKeys,
  hasOwn,
  messageData,
  postMessage,
  record,
  shorten,
  toText,
  URLClass,
} from './primordials.ts';

/*
 * The first code in a submission's worker. It takes the private port to the page, closes everything else, and then loads
 * one module and calls its exports as the page says. It knows no expected value and decides nothing.
 *
 * An exercise may bring a driver, a module that is called in the submission's place and gets its exports. It loads first,
 * so that what it does at load finds the realm as it was.
 */
let port: MessagePort;
let exported: Record<string, unknown>;
let driving: Record<string, unknown> = record() as Record<string, unknown>;

addEventListener(
  'message',
  (event) => {
    port = event.data as MessagePort;
    harden();
    port.onmessage = (message) => {
      const request: Request = apply(messageData, message, []);
      if (request.kind === 'load') load(request.id, request.code, request.seed, request.driver);
      else call(request.id, request.calls);
    };
    reply(0, 'exports', record());
  },
  { once: true },
);

async function load(id: number, code: string, seed: number, driver?: string): Promise<void> {
  const url = urlOf(code);
  try {
    if (driver !== undefined) driving = await import(urlOf(driver));
    seedRandom(seed);
    exported = await import(url);
    const types = record<Record<string, string>>();
    const names = enumerableKeys(exported);
    for (let index = 0; index < names.length; index++) define(types, names[index]!, typeof exported[names[index]!]);
    reply(id, 'exports', types, url);
  } catch (error) {
    reply(id, 'error', describe(error), url);
  }
}

function urlOf(code: string): string {
  return apply(createObjectURL, URLClass, [new BlobClass([code], { type: 'text/javascript' })]);
}

function call(id: number, calls: Call[]): void {
  const outcomes: RawOutcome[] = [];
  const budget = { left: answerBudget };
  for (let index = 0; index < calls.length; index++) define(outcomes, index, outcomeOf(calls[index]!, budget));
  reply(id, 'outcomes', outcomes);
}

function outcomeOf(request: Call, budget: Budget): RawOutcome {
  const outcome = record<{ value: Plain; argsAfter: Plain[]; error: RawError; refused: typeof refusal }>();
  try {
    define(outcome, 'value', copyOut(answer(request), budget));
  } catch (error) {
    if (error !== refused) define(outcome, 'error', describe(error));
    else define(outcome, 'refused', { path: refusal.path, got: refusal.got });
    return outcome as RawOutcome;
  }
  try {
    define(outcome, 'argsAfter', copyOut(request.args, budget));
  } catch {
    // They hold something that is not plain data any more: left out, which says so.
  }
  return outcome as RawOutcome;
}

function answer({ call, args }: Call): unknown {
  if (!hasOwn(driving, call)) return apply(exported[call] as () => unknown, undefined, args);
  const given: unknown[] = [];
  define(given, 0, exported);
  for (let index = 0; index < args.length; index++) define(given, index + 1, args[index]);
  return apply(driving[call] as () => unknown, undefined, given);
}

/** Reads what an error says of itself; any of it may be the submission's own code. */
function describe(error: unknown): RawError {
  try {
    if (typeof error !== 'object' || error === null) return { name: 'Thrown', message: text(error, 1000), stack: '' };
    const { name, message, stack } = error as Partial<Error>;
    return { name: text(name, 100), message: text(message, 1000), stack: text(stack, 5000) };
  } catch {
    return { name: 'Error', message: 'an error that cannot be read', stack: '' };
  }
}

function text(value: unknown, limit: number): string {
  return shorten(value === undefined ? '' : toText(value), limit);
}

function reply(id: number, kind: keyof Reply, content: unknown, url?: string): void {
  const message = record<Reply>();
  define(message, 'id', id);
  define(message, kind, content);
  define(message, 'printed', takePrinted());
  if (url !== undefined) define(message, 'url', url);
  apply(postMessage, port, [message]);
}
