import { type Answer, answerKey, type Draft, keptDrafts, type Progress, type QuizRecord } from './records.ts';

/**
 * Merges what two devices remember. The newest of each part wins; code that loses, typed or passed, is kept beside it, so
 * that no program of either is missing. The order and grouping of merges never matter, and merging the same thing twice
 * changes nothing: each part takes a maximum by a total order, or unites two sets.
 */
export function mergeProgress(ours: Progress, theirs: Progress): Progress {
  return {
    answers: mergeBy(answerKey, mergeAnswers, [...ours.answers, ...theirs.answers]),
    quiz: mergeBy(({ question }) => question, mergeQuiz, [...ours.quiz, ...theirs.quiz]),
  };
}

/** Two answers to the same version of the same exercise. */
export function mergeAnswers(ours: Answer, theirs: Answer): Answer {
  const passed = newest(ours.passed, theirs.passed);
  const result = newest(ours.result, theirs.result);
  return {
    uuid: ours.uuid,
    version: ours.version,
    id: ours.id > theirs.id ? ours.id : theirs.id,
    ...arrange([...draftsOf(ours), ...draftsOf(theirs), ...outdone(ours.passed, theirs.passed)]),
    ...(passed && { passed }),
    ...(result && { result }),
    hints: Math.max(ours.hints, theirs.hints),
    attempted: ours.attempted || theirs.attempted,
  };
}

export function mergeQuiz(ours: QuizRecord, theirs: QuizRecord): QuizRecord {
  return {
    question: ours.question,
    first: byTime(ours.first, theirs.first) < 0 ? ours.first : theirs.first,
    latest: newest(ours.latest, theirs.latest)!,
    tries: Math.max(ours.tries, theirs.tries),
  };
}

/**
 * The answer with new code in the editor. `keep` puts what it replaces aside instead of dropping it; of what is aside, the
 * oldest goes where there would be more than `keptDrafts` and more than there were.
 */
export function withDraft(answer: Answer, draft: Draft, keep = false): Answer {
  const others = keep ? draftsOf(answer) : answer.kept;
  // A clock that was set back must not let older code take the editor over.
  const at = Math.max(draft.at, ...others.map((other) => other.at + 1));
  const { kept, ...rest } = arrange([{ ...draft, at }, ...others]);
  return { ...answer, ...rest, kept: kept.slice(0, Math.max(keptDrafts, answer.kept.length)) };
}

const draftsOf = ({ draft, kept }: Answer): Draft[] => (draft ? [draft, ...kept] : kept);

/** The code that passed on one device, where the other's is newer. */
function outdone(one: Draft | undefined, other: Draft | undefined): Draft[] {
  if (!one || !other || byTime(one, other) === 0) return [];
  return [newest(one, other) === one ? other : one];
}

/** The newest draft for the editor, the next ones kept; of two with the same code, the newer. */
function arrange(drafts: Draft[]): Pick<Answer, 'draft' | 'kept'> {
  const newestFirst = [...drafts].sort((one, other) => byTime(other, one));
  const codes = new Set<string>();
  const [draft, ...kept] = newestFirst.filter(({ code }) => !codes.has(code) && codes.add(code));
  return { ...(draft && { draft }), kept };
}

function newest<T extends { at: number }>(one: T | undefined, other: T | undefined): T | undefined {
  if (!one || !other) return one ?? other;
  return byTime(one, other) > 0 ? one : other;
}

/** A total order: by time, then by content, so that every device picks the same. */
function byTime<T extends { at: number }>(one: T, other: T): number {
  return one.at - other.at || compareText(JSON.stringify(one), JSON.stringify(other));
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function mergeBy<T>(key: (item: T) => string, merge: (one: T, other: T) => T, items: T[]): T[] {
  const merged = new Map<string, T>();
  for (const item of items) {
    const present = merged.get(key(item));
    merged.set(key(item), present ? merge(present, item) : item);
  }
  return [...merged.values()].sort((one, other) => compareText(key(one), key(other)));
}
