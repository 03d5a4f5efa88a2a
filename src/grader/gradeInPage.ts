import { callOnce } from './callOnce.ts';
import { compile } from './compile.ts';
import { grade } from './grade.ts';
import type { Grader } from './runInPage.ts';
import { createSandbox } from './sandbox/createSandbox.ts';

/** The grader's working part, in a chunk of its own. */
export function startGrader(sandboxUrl: string): Grader {
  const sandbox = createSandbox(sandboxUrl);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const ran = last.then(run);
    last = ran.catch(() => {});
    return ran;
  };
  return {
    run: (key, source, rules) => inTurn(() => grade(key, source, sandbox.open, rules)),
    call: (source, request) => inTurn(() => callOnce(source, request, sandbox.open)),
    async warm() {
      await Promise.all([compile(''), sandbox.ready()]);
    },
    dispose: sandbox.dispose,
  };
}
