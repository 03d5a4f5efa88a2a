import type { Call, CallOutcome, Printed } from '../runner.ts';

/** Page to frame, on the control port. `start` comes with the worker's own port to the page; `ping` is sent back. */
export type FrameOrder = { start: number } | { stop: number } | { ping: number };

/** Frame to page, on the control port: a worker that died before or while it ran, or an answer to a ping. */
export type FrameNews = { failed: number; message: string } | { pong: number };

/** Page to worker. */
export type Request =
  | { kind: 'load'; id: number; code: string; seed: number; driver?: string }
  | { kind: 'calls'; id: number; calls: Call[] };

/** An error as the worker sees it; the page finds the line in the stack. */
export interface RawError {
  name: string;
  message: string;
  stack: string;
}

export type RawOutcome = Exclude<CallOutcome, { error: unknown }> | { error: RawError };

/** Worker to page. The first has id 0 and says that the worker is ready. `url` is the module's, as stacks name it. */
export interface Reply {
  id: number;
  printed: Printed;
  url?: string;
  /** One of these: to a load, `exports` or `error`; to calls, `outcomes`. */
  exports?: Record<string, string>;
  error?: RawError;
  outcomes?: RawOutcome[];
}
