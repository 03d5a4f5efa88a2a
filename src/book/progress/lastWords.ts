import { answerKey, type Draft, type ExerciseVersion } from './records.ts';
import { readDraft } from './validate.ts';

/*
 * A page that is being left can't wait for a database, so what was typed in its last moments goes to localStorage,
 * which answers at once. The next visit moves it where it belongs.
 */
const nameFor = (exercise: ExerciseVersion): string => `descent-last-words/${answerKey(exercise)}`;

export function keepLastWords(exercise: ExerciseVersion, draft: Draft): void {
  try {
    localStorage.setItem(nameFor(exercise), JSON.stringify(draft));
  } catch {
    // No localStorage: the database may still make it.
  }
}

export function forgetLastWords(exercise: ExerciseVersion): void {
  try {
    localStorage.removeItem(nameFor(exercise));
  } catch {
    // No localStorage, nothing to forget.
  }
}

/** What was kept, once: it is the caller's to save now. */
export function takeLastWords(exercise: ExerciseVersion): Draft | undefined {
  try {
    const text = localStorage.getItem(nameFor(exercise));
    forgetLastWords(exercise);
    return text === null ? undefined : readDraft(JSON.parse(text), 'draft');
  } catch {
    return undefined;
  }
}
