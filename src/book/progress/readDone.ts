import type { Done } from './done.ts';
import { doneKey } from './doneKey.ts';

/** The copy; nothing done when there is none or it can't be read. */
export function readDone(): Done {
  try {
    const { exercises, questions } = JSON.parse(localStorage.getItem(doneKey) ?? '{}') as Partial<Done>;
    return { exercises: exercises ?? [], questions: questions ?? [] };
  } catch {
    return { exercises: [], questions: [] };
  }
}
