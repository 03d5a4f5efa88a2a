import type { Report } from '../../grader/types.ts';
import { type Done, doneIn, publishDone } from './done.ts';
import { mergeAnswers, mergeQuiz } from './merge.ts';
import {
  type Answer,
  answerKey,
  type Choice,
  type ExerciseVersion,
  newAnswer,
  type Progress,
  type QuizRecord,
} from './records.ts';
import { createSafeShelves, type Trouble } from './safe.ts';
import { openDatabaseShelves, type Shelf, type Shelves } from './shelves.ts';
import { readAnswer, readQuizRecord } from './validate.ts';

/** The last report as it was shown. It stays in this browser: what travels in a file is code, version and seed. */
export interface KeptReport {
  report: Report;
  /** The code it judges. */
  code: string;
  at: number;
}

/** What has changed: one record, or (without a key) possibly everything. */
export interface Change {
  shelf?: Shelf;
  key?: string;
  /** Made in another tab. */
  elsewhere: boolean;
}

/** What this browser remembers of the reader. No method rejects: what can't be saved is held in memory and reported. */
export interface ProgressStore {
  /** Her answers to every version of an exercise. */
  answers(uuid: string): Promise<Answer[]>;
  /** Replaces an answer by what `change` makes of it, atomically also between tabs. */
  changeAnswer(exercise: ExerciseVersion, change: (present: Answer) => Answer): Promise<Answer>;
  lastReport(exercise: ExerciseVersion): Promise<KeptReport | undefined>;
  keepReport(exercise: ExerciseVersion, kept: KeptReport): Promise<void>;
  quizRecord(question: string): Promise<QuizRecord | undefined>;
  answerQuestion(question: string, choice: Choice): Promise<QuizRecord>;
  everything(): Promise<Progress>;
  /** Takes in what another device remembers. */
  merge(theirs: Progress): Promise<void>;
  forgetEverything(): Promise<void>;
  /** What stands in the way of saving, in words; empty when all is well. */
  troubles(): Trouble[];
  /** Calls back after every change, in this tab or another, and when troubles come or go. Returns how to stop. */
  onChange(listener: (change: Change) => void): () => void;
}

/** Changes in when a kept report of an earlier build can't be shown any more. */
const reportFormat = 1;

/** @param onDone told what is done whenever that may have changed */
export function createStore(
  open: () => Promise<Shelves>,
  channel?: BroadcastChannel,
  onDone: (done: Done) => void = () => {},
): ProgressStore {
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change) => {
    for (const listener of listeners) listener(change);
  };
  const shelves = createSafeShelves(open, () => tell({ elsewhere: false }));
  channel?.addEventListener('message', ({ data }) => tell({ ...data, elsewhere: true }));

  async function change<T>(shelf: Shelf, key: string, read: (value: unknown) => T, make: (present?: T) => T) {
    let made: T;
    await shelves.write(shelf, key, (present) => {
      made = make(present === undefined ? undefined : shelves.checked(shelf, key, present, read));
      return made;
    });
    tell({ shelf, key, elsewhere: false });
    channel?.postMessage({ shelf, key });
    return made!;
  }

  async function readAll<T>(shelf: Shelf, prefix: string, read: (value: unknown) => T): Promise<T[]> {
    const found = await shelves.readAll(shelf, prefix);
    return found.flatMap(([key, value]) => shelves.checked(shelf, key, value, read) ?? []);
  }

  const everything = async (): Promise<Progress> => ({
    answers: await readAll('answers', '', readAnswer),
    quiz: await readAll('quiz', '', readQuizRecord),
  });
  const countDone = async () => onDone(doneIn(await everything()));

  return {
    answers: (uuid) => readAll('answers', `${uuid}/`, readAnswer),
    async changeAnswer(exercise, make) {
      let hadPassed = false;
      const made = await change('answers', answerKey(exercise), readAnswer, (present) => {
        hadPassed = present?.passed !== undefined;
        return make(present ?? newAnswer(exercise));
      });
      if (made.passed && !hadPassed) await countDone();
      return made;
    },
    async lastReport(exercise) {
      const kept = (await shelves.read('reports', answerKey(exercise))) as
        | (KeptReport & { format: number })
        | undefined;
      return kept?.format === reportFormat ? kept : undefined;
    },
    keepReport: (exercise, kept) =>
      shelves.write('reports', answerKey(exercise), () => ({ ...kept, format: reportFormat })),
    quizRecord: async (question) => {
      const value = await shelves.read('quiz', question);
      return value === undefined ? undefined : shelves.checked('quiz', question, value, readQuizRecord);
    },
    async answerQuestion(question, choice) {
      const record = await change('quiz', question, readQuizRecord, (present) => ({
        question,
        first: present?.first ?? choice,
        latest: choice,
        tries: (present?.tries ?? 0) + 1,
      }));
      await countDone();
      return record;
    },
    everything,
    async merge(theirs) {
      for (const answer of theirs.answers)
        await change('answers', answerKey(answer), readAnswer, (ours) => mergeAnswers(ours ?? answer, answer));
      for (const record of theirs.quiz)
        await change('quiz', record.question, readQuizRecord, (ours) => mergeQuiz(ours ?? record, record));
      await countDone();
    },
    async forgetEverything() {
      await shelves.clear();
      await countDone();
      tell({ elsewhere: false });
      channel?.postMessage({});
    },
    troubles: shelves.troubles,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

let shared: ProgressStore | undefined;

/** The store of this page; every island on it shares one. */
export function openProgress(): ProgressStore {
  shared ??= createStore(openDatabaseShelves, new BroadcastChannel('descent-progress'), publishDone);
  return shared;
}
