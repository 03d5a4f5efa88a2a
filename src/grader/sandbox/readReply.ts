import type { Printed } from '../runner.ts';
import type { ConsoleLine, Plain } from '../types.ts';
import type { RawError, RawOutcome, Reply } from './protocol.ts';

/*
 * Whatever a worker posts is checked here before anything looks at it: a submission that got hold of the port could post
 * what it likes. An answer of the wrong form is dropped, and then counts as none.
 */
const levels: string[] = ['log', 'info', 'warn', 'error', 'debug'] satisfies ConsoleLine['level'][];
/** Counted as `answerBudget` is, with room to spare. */
const mostValues = 100_000;
const deepest = 20;

/** The message as a reply, or undefined when it is not one. */
export function readReply(message: unknown): Reply | undefined {
  if (!isRecord(message) || typeof message.id !== 'number') return undefined;
  const printed = readPrinted(message.printed);
  if (!printed) return undefined;
  const reply: Reply = { id: message.id, printed };
  if (typeof message.url === 'string') reply.url = message.url;
  const { error, exports, outcomes } = message;
  if (isError(error)) return { ...reply, error };
  if (isRecord(exports) && Object.values(exports).every(isText))
    return { ...reply, exports: exports as Record<string, string> };
  const budget = { left: mostValues };
  if (Array.isArray(outcomes) && outcomes.every((outcome) => isOutcome(outcome, budget))) return { ...reply, outcomes };
  return undefined;
}

function isOutcome(outcome: unknown, budget: { left: number }): outcome is RawOutcome {
  if (!isRecord(outcome)) return false;
  if ('error' in outcome) return isError(outcome.error);
  if ('refused' in outcome)
    return isRecord(outcome.refused) && isText(outcome.refused.path) && isText(outcome.refused.got);
  const { value, argsAfter = [] } = outcome;
  return 'value' in outcome && isPlain(value, budget) && Array.isArray(argsAfter) && isPlain(argsAfter, budget);
}

function isPlain(value: unknown, budget: { left: number }, depth = 0): value is Plain {
  budget.left -= 1;
  if (budget.left < 0 || depth > deepest) return false;
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['number', 'boolean', 'string'].includes(typeof value);
  if (ArrayBuffer.isView(value)) {
    if (value instanceof DataView || value instanceof BigInt64Array || value instanceof BigUint64Array) return false;
    budget.left -= (value as Float64Array).length / 8;
    return budget.left >= 0;
  }
  if (!Array.isArray(value) && !isRecord(value)) return false;
  const inner: unknown[] = Array.isArray(value) ? value : Object.values(value);
  return inner.length <= budget.left && inner.every((item) => isPlain(item, budget, depth + 1));
}

function readPrinted(printed: unknown): Printed | undefined {
  if (!isRecord(printed) || !Array.isArray(printed.lines) || typeof printed.dropped !== 'number') return undefined;
  const lines: unknown[] = printed.lines.slice(0, 200);
  const valid = lines.every(
    (line) => isRecord(line) && isText(line.text) && isText(line.level) && levels.includes(line.level),
  );
  return valid ? { lines: lines as ConsoleLine[], dropped: printed.dropped } : undefined;
}

function isError(error: unknown): error is RawError {
  return isRecord(error) && isText(error.name) && isText(error.message) && isText(error.stack);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 20_000;
}
