import type { Progress } from './records.ts';

/** What a chapter asks of its reader. */
export interface ChapterTasks {
  /** The exercises' uuids. */
  exercises: string[];
  /** The questions' ids, with the chapter: `loss-functions/why-logs`. */
  questions: string[];
}

export interface Count {
  done: number;
  of: number;
}

/** How far a reader is. An exercise that she passed in an earlier version stays passed. */
export function countProgress({ answers, quiz }: Progress, tasks: ChapterTasks): { exercises: Count; quiz: Count } {
  const passed = new Set(answers.filter((answer) => answer.passed).map(({ uuid }) => uuid));
  const right = new Set(quiz.filter(({ latest }) => latest.right).map(({ question }) => question));
  return { exercises: countIn(tasks.exercises, passed), quiz: countIn(tasks.questions, right) };
}

const countIn = (all: string[], done: Set<string>): Count => ({
  done: all.filter((item) => done.has(item)).length,
  of: all.length,
});
