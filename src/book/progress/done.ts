import { doneEvent, doneKey } from './doneKey.ts';
import type { Progress } from './records.ts';

/** What counts as done: exercises that passed in any version, questions whose latest answer is right. */
export interface Done {
  /** Uuids. */
  exercises: string[];
  /** With the chapter: `loss-functions/why-logs`. */
  questions: string[];
}

export const doneIn = ({ answers, quiz }: Progress): Done => ({
  exercises: [...new Set(answers.filter(({ passed }) => passed).map(({ uuid }) => uuid))],
  questions: quiz.filter(({ latest }) => latest.right).map(({ question }) => question),
});

/**
 * Keeps a copy in localStorage, so that a page can show it at once and without the database. It is derived: losing it
 * loses nothing.
 */
export function publishDone(done: Done): void {
  try {
    localStorage.setItem(doneKey, JSON.stringify(done));
    window.dispatchEvent(new Event(doneEvent));
  } catch {
    // No localStorage, no counts in the contents; the progress page reads the database.
  }
}
