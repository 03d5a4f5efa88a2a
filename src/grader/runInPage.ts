import { t } from '../language/words.ts';
import type { OwnAnswer, OwnCall } from './callOnce.ts';
import type { Rules } from './checks.ts';
import type { AnswerKey, Report } from './types.ts';

/** Runs and judges submissions in the reader's browser. One serves a whole page: runs wait for each other. */
export interface Grader {
  /**
   * @param source the learner's TypeScript, as typed
   * @param rules the exercise's checks; a key with training runs can't be judged without
   * @throws Error in words for the reader when the browser offers no sandbox or it doesn't load
   */
  run(key: AnswerKey, source: string, rules?: Rules): Promise<Report>;
  /**
   * Runs a program of the reader's once, for a figure, and judges nothing. Only ever on her own click: code that is saved
   * or shared never runs by itself.
   *
   * @param source the learner's TypeScript
   * @throws Error as `run` does, and for a driver that can't be read
   */
  call(source: string, request: OwnCall): Promise<OwnAnswer>;
  /** Loads the grader and starts the sandbox, so that the first run takes no longer than the next. */
  warm(): Promise<void>;
  /** Removes the sandbox. A later run starts another. */
  dispose(): void;
}

/**
 * Nothing loads before the first `warm` or `run`.
 *
 * @param baseUrl where the site lies: `import.meta.env.BASE_URL`
 */
export function createGrader({ baseUrl }: { baseUrl: string }): Grader {
  let started: Promise<Grader> | undefined;
  const start = () => {
    started ??= import('./gradeInPage.ts').then(
      ({ startGrader }) => startGrader(`${baseUrl.replace(/\/?$/, '/')}sandbox.html`),
      () => {
        started = undefined;
        throw new Error(
          t('The grader could not be loaded. Are you offline? Your code was not run; run it again later.'),
        );
      },
    );
    return started;
  };
  return {
    run: async (key, source, rules) => (await start()).run(key, source, rules),
    call: async (source, request) => (await start()).call(source, request),
    warm: async () => (await start()).warm(),
    dispose() {
      started?.then(
        (grader) => grader.dispose(),
        () => {},
      );
      started = undefined;
    },
  };
}
