import { compile } from './compile.ts';
import { grade } from './grade.ts';
import type { Grader } from './runInPage.ts';
import { createSandbox } from './sandbox/createSandbox.ts';

/** The grader's working part, in a chunk of its own. */
export function startGrader(sandboxUrl: string): Grader {
  const sandbox = createSandbox(sandboxUrl);
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(key, source, { properties = [] } = {}) {
      const run = last.then(() => grade(key, source, sandbox.open, properties));
      last = run.catch(() => {});
      return run;
    },
    async warm() {
      await Promise.all([compile(''), sandbox.ready()]);
    },
    dispose: sandbox.dispose,
  };
}
