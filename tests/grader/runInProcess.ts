import { locate } from '#grader/codeErrors.ts';
import type { CallOutcome, Runner } from '#grader/runner.ts';
import { copyOut, refusal, refused } from '#grader/sandbox/worker/copy.ts';
import type { CodeError, ConsoleLine, Plain } from '#grader/types.ts';

/** A runner without a sandbox: loads the module into the test's own process. For programs that the tests wrote. */
export function runInProcess(): Runner {
  let exported: Record<string, (...args: Plain[]) => unknown>;
  let url = '';
  const describe = ({ name, message, stack }: Error): CodeError => ({ name, message, ...locate(stack ?? '', url) });
  return {
    async load(code) {
      url = `data:text/javascript;base64,${Buffer.from(`${code}\n// ${Math.random()}`).toString('base64')}`;
      const printed = { lines: [], dropped: 0 };
      try {
        exported = await import(/* @vite-ignore */ url);
        const exports = Object.fromEntries(Object.entries(exported).map(([name, value]) => [name, typeof value]));
        return { exports, printed };
      } catch (error) {
        return { error: describe(error as Error), printed };
      }
    },
    async calls(calls) {
      const lines: ConsoleLine[] = [];
      const outcomes = calls.map(({ call, args }): CallOutcome => {
        const given = structuredClone(args);
        try {
          const value = copyOut(exported[call]!(...given), { left: 1e6 });
          return { value, argsAfter: given };
        } catch (error) {
          return error === refused ? { refused: { ...refusal } } : { error: describe(error as Error) };
        }
      });
      return { outcomes, printed: { lines, dropped: 0 } };
    },
    close() {},
  };
}

/** A runner whose submission never answers. */
export function runForever(): Runner {
  return { load: async () => ({ timeout: true }), calls: async () => ({ timeout: true }), close() {} };
}
