import { compile } from './compile.ts';
import { emptyReport, judge } from './judge.ts';
import type { Grader } from './runInPage.ts';
import { createSandbox } from './sandbox/createSandbox.ts';
import { whereAndWhat } from './summary.ts';

/** The grader's working part, in a chunk of its own. */
export function startGrader(sandboxUrl: string): Grader {
  const sandbox = createSandbox(sandboxUrl);
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(key, source, { properties = [] } = {}) {
      const run = last.then(async () => {
        const compiled = await compile(source);
        if ('error' in compiled)
          return { ...emptyReport(key), error: compiled.error, summary: whereAndWhat(compiled.error) };
        const runner = await sandbox.open();
        try {
          return await judge(key, compiled.code, runner, properties);
        } finally {
          runner.close();
        }
      });
      last = run.catch(() => {});
      return run;
    },
    async warm() {
      await Promise.all([compile(''), sandbox.ready()]);
    },
    dispose: sandbox.dispose,
  };
}
