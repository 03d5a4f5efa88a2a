import { type Context, createContext, runInContext, Script } from 'node:vm';
import { transform } from 'sucrase';
import type { Outcome, Program } from '../../grader/answerKey.ts';
import type { Call } from '../../grader/runner.ts';
import { seedRandom } from '../../grader/sandbox/worker/harden.ts';
import type { Plain } from '../../grader/types.ts';

/** A fresh copy of a program's module, loaded and ready to be called. */
export interface LoadedProgram {
  /** The type of each export, as `typeof` says it. */
  exports: Record<string, string>;
  /** The exports that are classes. */
  classes: string[];
  /**
   * @param limit milliseconds
   * @returns copies of what the function returned and of its arguments as it left them
   * @throws what the function throws, also when its answer is no plain data or takes too long
   */
  call(call: Call, limit: number): { value: Plain; argsAfter: Plain[] };
}

/**
 * Reads a program as a learner's submission is read: types stripped by sucrase, no imports, nothing around it but
 * ECMAScript and a silent console. Not a sandbox: for the book's own files.
 *
 * @param file where it lies, for error messages
 * @param limit milliseconds for loading
 * @param driver the exercise's driver, called in the program's place where it exports that name
 * @param seed of its `Math.random`, the same as in a reader's sandbox; none where nothing hangs on it
 * @throws SyntaxError, or what the module throws while it loads
 */
export function loadProgram(file: string, source: string, limit: number, driver = '', seed?: number): LoadedProgram {
  const context = createContext({ exports: {}, driver: {}, console: silent, require: refuseImport, job: undefined });
  if (seed !== undefined) seedRandom(seed, runInContext('Math', context));
  // Each in a function of its own, so that both may have the same names inside; and a context's globals are slow.
  const run = (file: string, source: string, exports: string) =>
    new Script(`((exports) => {${toScript(file, source)}\n})(${exports});`, { filename: file }).runInContext(context, {
      timeout: limit,
    });
  run('driver.ts', driver, 'driver');
  run(file, source, 'exports');
  return {
    exports: runInContext('Object.fromEntries(Object.entries(exports).map(([k, v]) => [k, typeof v]))', context),
    classes: runInContext('Object.keys(exports).filter((name) => /^class\\b/.test(exports[name]))', context),
    call: (call, limit) => callIn(context, call, limit),
  };
}

/** A program of an answer key: each batch runs on a fresh copy of the module, up to the first call that takes too long. */
export function toProgram(file: string, source: string, limit: number, driver?: string): Program {
  return {
    run(calls) {
      const program = loadProgram(file, source, limit, driver);
      let stopped: Outcome | undefined;
      return calls.map((call) => {
        if (stopped) return stopped;
        try {
          return { value: program.call(call, limit).value };
        } catch (error) {
          const outcome = { error: messageOf(error) };
          if (isTimeout(error)) stopped = outcome;
          return outcome;
        }
      });
    },
  };
}

/** TypeScript as a script that fills `exports`, line for line. */
export function toScript(file: string, source: string): string {
  return stripTypes(file, source, ['typescript', 'imports']);
}

/** TypeScript as a JavaScript module, line for line. */
export function toModule(file: string, source: string): string {
  return stripTypes(file, source, ['typescript']);
}

function stripTypes(file: string, source: string, transforms: ('typescript' | 'imports')[]): string {
  try {
    return transform(source, { transforms, disableESTransforms: true }).code;
  } catch (error) {
    throw new SyntaxError(`${file}: ${messageOf(error).replace(/^Error transforming [^:]*: /, '')}`);
  }
}

/** Errors of another realm are no `instanceof Error` here, so this asks for what they have. */
export function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : String(error);
}

export function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

/** The line of `file` on which loading it failed: sucrase says (line:column), V8 begins the stack with file:line. */
export function lineOf(error: unknown, file: string): number {
  const [, line] = /\((\d+):\d+\)$/.exec(messageOf(error)) ?? [];
  const [, stackLine] = String((error as Error | undefined)?.stack).split(`${file}:`);
  return Number(line ?? Number.parseInt(stackLine ?? '1', 10));
}

const callJob = new Script(
  'Object.hasOwn(driver, job.call) ? driver[job.call](exports, ...job.args) : exports[job.call](...job.args)',
  { filename: 'call' },
);

function callIn(context: Context, { call, args }: Call, timeout: number) {
  const job = { call, args: structuredClone(args) };
  context.job = job;
  const value = callJob.runInContext(context, { timeout }) as Plain;
  return { value: structuredClone(value), argsAfter: structuredClone(job.args) };
}

const silent = Object.fromEntries(['log', 'info', 'warn', 'error', 'debug'].map((level) => [level, () => {}]));

function refuseImport(name: string): never {
  throw new Error(`imports "${name}", but an exercise's programs stand alone; write what is needed into the file`);
}
