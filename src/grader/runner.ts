import type { CodeError, ConsoleLine, Plain } from './types.ts';

/** The name of the error that stands for an answer when the browser has ended the program. */
export const memoryError = 'MemoryError';

/** One call of an export: of the driver's where it has one of that name, else of the submission's. */
export interface Call {
  call: string;
  args: Plain[];
}

/** What came of a call. */
export type CallOutcome =
  /** `argsAfter`: the arguments as the call left them; missing when they no longer are plain data. */
  | { value: Plain; argsAfter?: Plain[] }
  | { error: CodeError }
  /** It returned something that is not plain data: `got: 'a Promise'`, found at `path` in the result. */
  | { refused: { path: string; got: string } };

/** The console since the last answer, and how many lines were over its cap. */
export interface Printed {
  lines: ConsoleLine[];
  dropped: number;
}

/** `exports`: the type of each export, as `typeof` says it. */
export type LoadOutcome =
  | { exports: Record<string, string>; printed: Printed }
  | { error: CodeError; printed: Printed }
  | { timeout: true };

export type CallsOutcome = { outcomes: CallOutcome[]; printed: Printed } | { timeout: true };

/** A fresh place for one submission. What comes back is plain data and nothing else; after a timeout only `close` is left. */
export interface Runner {
  /** @param code a JavaScript module
   *  @param seed of its `Math.random`
   *  @param limit milliseconds
   *  @param driver the exercise's own module, loaded before it: its exports are called with the submission's first */
  load(code: string, seed: number, limit: number, driver?: string): Promise<LoadOutcome>;
  /** Makes the calls in order and answers them together: one round trip. */
  calls(calls: Call[], limit: number): Promise<CallsOutcome>;
  close(): void;
}
