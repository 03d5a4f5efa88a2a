import type { QuizRecord } from '#book/progress/records.ts';
import { t } from '#language/words.ts';

/** Right means: every right choice picked, and no other. */
export function isRightAnswer(picked: number[], rights: boolean[]): boolean {
  return rights.every((isRight, i) => isRight === picked.includes(i));
}

/** What stands below a question, given what is remembered of it. The first answer is not forgotten. */
export function outcome(record: QuizRecord | undefined, version: string): string {
  if (!record) return '';
  const { first, latest, tries } = record;
  if (latest.version !== version) return t('This question has changed since you answered it.');
  if (!latest.right) return t('Not right. Each choice now tells its reason.');
  if (tries === 1) return t('Right at the first try.');
  return first.right ? t('Right.') : t('Right. Your first answer was not.');
}
