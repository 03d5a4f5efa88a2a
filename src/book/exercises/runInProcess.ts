import { locate } from '../../grader/codeErrors.ts';
import type { CallOutcome, Runner } from '../../grader/runner.ts';
import type { CodeError } from '../../grader/types.ts';
import { isTimeout, type LoadedProgram, loadProgram, messageOf } from './program.ts';

const file = 'submission.js';
const printed = { lines: [], dropped: 0 };

/** Lets the judge try the book's own programs without a browser. Nothing for a learner's code: it is no sandbox. */
export function runInProcess(): Runner {
  let program: LoadedProgram | undefined;
  return {
    async load(code, seed, limit, driver) {
      try {
        program = loadProgram(file, code, limit, driver, seed);
        return { exports: program.exports, printed };
      } catch (error) {
        return isTimeout(error) ? { timeout: true } : { error: described(error), printed };
      }
    },
    async calls(calls, limit) {
      const outcomes: CallOutcome[] = [];
      const end = performance.now() + limit;
      for (const call of calls) {
        try {
          outcomes.push(program!.call(call, Math.max(1, Math.ceil(end - performance.now()))));
        } catch (error) {
          if (isTimeout(error)) return { timeout: true };
          outcomes.push({ error: described(error) });
        }
      }
      return { outcomes, printed };
    },
    close() {
      program = undefined;
    },
  };
}

function described(error: unknown): CodeError {
  const { name = 'Error', stack = '' } = (error ?? {}) as { name?: unknown; stack?: unknown };
  return { name: String(name), message: messageOf(error), ...locate(String(stack), file) };
}
