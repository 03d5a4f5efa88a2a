import type { Done } from '#book/progress/done.ts';
import { t } from '#language/words.ts';

/** What there is to do: "5 exercises, 7 questions". */
export const countWords = (tasks: Done): string => listed(partsOf(tasks).map(({ words }) => words));

/**
 * What is done of it, with gaps for the numbers: "{exercises} of 5 exercises, {questions} of 7 questions". The server writes
 * it, so that the script which fills it, and loads with every page, needs no words.
 */
export const doneWords = (tasks: Done): string =>
  listed(partsOf(tasks).map(({ gap, words }) => t('{done} of {tasks}', { done: gap, tasks: words })));

function partsOf({ exercises: { length: exercises }, questions: { length: questions } }: Done) {
  return [
    {
      count: exercises,
      gap: '{exercises}',
      words: exercises === 1 ? t('1 exercise') : t('{exercises} exercises', { exercises }),
    },
    {
      count: questions,
      gap: '{questions}',
      words: questions === 1 ? t('1 question') : t('{questions} questions', { questions }),
    },
  ].filter(({ count }) => count > 0);
}

const listed = ([first, second]: string[]): string =>
  first && second ? t('{first}, {second}', { first, second }) : (first ?? '');
