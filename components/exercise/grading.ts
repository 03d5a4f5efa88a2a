import { type ContentChange, contentEvent } from '#book/authoring/messages.ts';
import type { Checks } from '#grader/checks.ts';
import type { AnswerKey, Report } from '#grader/types.ts';
import { t } from '#language/words.ts';
import { grader } from './grader.ts';

/** Judges one exercise. What it needs is loaded at the first `warm` or `judge`. */
export interface Judge {
  /** @throws Error in words for the reader */
  judge(code: string): Promise<Report>;
  /** Loads everything, so that the first run is as quick as the next. */
  warm(): void;
}

const allChecks = import.meta.glob<Checks>('/content/chapters/*/exercises/*/checks.ts', { import: 'default' });

/** A built file never changes; while an exercise is written the browser must ask for it again. */
const loadChecks = (file: string): Promise<Checks> =>
  import.meta.env.DEV
    ? import(/* @vite-ignore */ `${import.meta.env.BASE_URL.replace(/\/$/, '')}${file}?t=${Date.now()}`).then(
        ({ default: checks }) => checks,
      )
    : allChecks[file]!();

/**
 * @param id `loss-functions/softmax`
 * @param keyUrl where the answer key is served
 */
export function createJudge(id: string, keyUrl: string): Judge {
  let loading: Promise<{ key: AnswerKey; checks: Checks }> | undefined;
  const load = () => {
    loading ??= loadKey(id, keyUrl).catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  // While an exercise is written its cases and checks change under the open page.
  import.meta.hot?.on(contentEvent, ({ exercise }: ContentChange) => {
    if (exercise === id) loading = undefined;
  });
  return {
    async judge(code) {
      const { key, checks } = await load();
      return grader.run(key, code, checks);
    },
    warm() {
      load().catch(() => {}); // A run asks again, and says what is wrong.
      grader.warm().catch(() => {});
    },
  };
}

async function loadKey(id: string, keyUrl: string) {
  const [chapter, name] = id.split('/');
  const response = await fetch(keyUrl).catch(() => undefined);
  if (!response?.ok)
    throw new Error(
      t('The cases of this exercise could not be loaded. Are you offline? Your code is saved; run it again later.'),
    );
  const [{ decodeKey }, checks, text] = await Promise.all([
    import('#grader/wire.ts'),
    loadChecks(`/content/chapters/${chapter}/exercises/${name}/checks.ts`),
    response.text(),
  ]);
  return { key: decodeKey(text), checks };
}
