import type { Done } from '#book/progress/done.ts';

/** "2 of 5 exercises, 4 of 7 questions"; while nothing is done, what there is: "5 exercises, 7 questions". */
export function countWords(tasks: Done, done?: Done): string {
  const part = (noun: string, all: string[], finished: string[] = []) => {
    const finishedHere = all.filter((task) => finished.includes(task)).length;
    // Not the grader's `count`: this loads with every page, and each import costs a request.
    const words = `${all.length} ${noun}${all.length === 1 ? '' : 's'}`;
    return all.length === 0 ? [] : [done ? `${finishedHere} of ${words}` : words];
  };
  return [
    ...part('exercise', tasks.exercises, done?.exercises),
    ...part('question', tasks.questions, done?.questions),
  ].join(', ');
}
