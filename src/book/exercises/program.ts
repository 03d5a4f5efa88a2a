import { createContext, runInContext, Script } from 'node:vm';
import { transform } from 'sucrase';
import type { Call, Outcome, Program } from '../../grader/answerKey.ts';
import type { Plain } from '../../grader/types.ts';

const callJob = new Script('exports[job.call](...job.args)', { filename: 'call' });

/**
 * One of an exercise's own programs (starter, solution, mistake), ready to run. It is read as a learner's submission is:
 * types stripped by sucrase, no imports, nothing around it but ECMAScript. Each batch of calls gets a fresh copy of the
 * module. Not a sandbox: these are the book's own files.
 *
 * @param file where it lies, for error messages
 * @param timeLimit milliseconds for each call
 * @throws SyntaxError that names file, line and column
 */
export function readProgram(file: string, source: string, timeLimit: number): Program & { exports: string[] } {
  const script = new Script(compile(file, source), { filename: file });
  const load = () => {
    const context = createContext({ exports: {}, console: silent, require: refuseImport, job: undefined });
    script.runInContext(context, { timeout: timeLimit });
    return context;
  };
  const run = (calls: readonly Call[]): Outcome[] => {
    const context = load();
    return calls.map(({ call, args }) => {
      context.job = { call, args: structuredClone(args) };
      try {
        const value = callJob.runInContext(context, { timeout: timeLimit });
        return { value: structuredClone(value) as Plain };
      } catch (error) {
        return { error: messageOf(error) };
      }
    });
  };
  return { run, exports: Object.keys(runInContext('exports', load())) };
}

/** TypeScript to a script that fills `exports`, line for line. */
export function compile(file: string, source: string): string {
  try {
    return transform(source, { transforms: ['typescript', 'imports'], disableESTransforms: true }).code;
  } catch (error) {
    throw new SyntaxError(`${file}: ${messageOf(error)}`);
  }
}

/** Errors of another realm are no `instanceof Error` here, so this asks for what they have. */
export function messageOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : String(error);
}

const silent = Object.fromEntries(['log', 'info', 'warn', 'error', 'debug'].map((level) => [level, () => {}]));

function refuseImport(name: string): never {
  throw new Error(`imports "${name}": an exercise's programs stand alone; write what is needed into the file`);
}
