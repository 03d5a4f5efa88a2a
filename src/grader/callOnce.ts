import { t } from '../language/words.ts';
import { expectedAndGot } from './compare.ts';
import { compile } from './compile.ts';
import { refusedInWords } from './refused.ts';
import type { Runner } from './runner.ts';
import { timeoutSummary, whereAndWhat } from './summary.ts';
import type { CodeError, Plain } from './types.ts';

/** What a figure asks of a learner's program. */
export interface OwnCall {
  /**
   * TypeScript that runs beside the program, as an exercise's `driver.ts` does: its exports get the program's exports,
   * then the arguments. It can do many steps in one call, and hand over functions and objects.
   */
  driver?: string;
  /** The export to call, of the driver where it has one of that name, else of the program. */
  call: string;
  args: Plain[];
  /** Milliseconds for loading and calling together; 1000 when left out. */
  timeLimit?: number;
  /** Of the program's `Math.random`; 1 when left out. */
  seed?: number;
}

/** `summary` says in a sentence for the learner why there is no value. */
export type OwnAnswer =
  /** Plain data, and nothing else is known about it: the caller checks its form. */
  { value: Plain } | { error: CodeError; summary: string } | { timeout: number; summary: string };

/**
 * Runs a program once, out of reach of the page.
 *
 * @param source TypeScript, as typed
 * @throws Error when the driver can't be read
 */
export async function callOnce(source: string, request: OwnCall, open: () => Promise<Runner>): Promise<OwnAnswer> {
  const { driver = '', call, args, timeLimit = 1000, seed = 1 } = request;
  const fail = ({ column: _, ...error }: CodeError): OwnAnswer => ({ error, summary: whereAndWhat(error) });
  const [compiled, driving] = await Promise.all([compile(source), compile(driver)]);
  if ('error' in driving) throw new Error(`driver: ${whereAndWhat(driving.error)}`);
  if ('error' in compiled) return fail(compiled.error);

  const timeOut: OwnAnswer = { timeout: timeLimit, summary: timeoutSummary(timeLimit) };
  const runner = await open();
  try {
    const start = performance.now();
    const loaded = await runner.load(compiled.code, seed, timeLimit, driving.code);
    if ('timeout' in loaded) return timeOut;
    if ('error' in loaded) return fail(loaded.error);
    const left = Math.max(1, timeLimit - (performance.now() - start));
    const answered = await runner.calls([{ call, args }], left);
    if ('timeout' in answered) return timeOut;
    const outcome = answered.outcomes[0];
    if (!outcome) return fail({ name: 'AnswerError', message: t('No answer came back.') });
    if ('error' in outcome) return fail(outcome.error);
    if ('value' in outcome) return { value: outcome.value };
    const { path, got } = outcome.refused;
    return fail({ name: 'AnswerError', message: expectedAndGot(path, t('plain data'), refusedInWords(got)) });
  } finally {
    runner.close();
  }
}
