import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { forgetLastWords, keepLastWords, takeLastWords } from '#book/progress/lastWords.ts';
import { withDraft } from '#book/progress/merge.ts';
import {
  type Answer,
  answerKey,
  type Draft,
  type ExerciseVersion,
  longestCode,
  newAnswer,
  type Result,
} from '#book/progress/records.ts';
import type { KeptReport, ProgressStore } from '#book/progress/store.ts';
import type { Report } from '#grader/types.ts';
import { t } from '#language/words.ts';
import { isHonestAttempt } from './attempt.ts';

/** The newest verdict as it is shown. */
export interface ShownResult {
  verdict: Report['verdict'];
  summary: string;
  at: number;
  /** The code it judges; unknown for one that came in a file. */
  code?: string;
  report?: Report;
  /** From before this page was opened. */
  isEarlier: boolean;
  /** Set where the summary and the report are in another language than the page. */
  language?: string;
}

/** Code that can be brought back: put aside by a reset or a merge, or written for an earlier version. */
export interface EarlierAnswer extends Draft {
  /** The exercise has changed since. */
  isOutdated: boolean;
  hasPassed: boolean;
}

/** What the reader is doing with one exercise, apart from how it is drawn. */
export interface Session {
  starter: string;
  code: ReadonlySignal<string>;
  isRunning: ReadonlySignal<boolean>;
  result: ReadonlySignal<ShownResult | undefined>;
  /** Why there is no result, in words: no sandbox, no network, code without end. */
  problem: ReadonlySignal<string | undefined>;
  hints: ReadonlySignal<number>;
  /** Whether the solution may be shown: something other than the starter has really been judged. */
  hasAttempted: ReadonlySignal<boolean>;
  hasPassed: ReadonlySignal<boolean>;
  earlier: ReadonlySignal<EarlierAnswer[]>;
  /** The code before a reset, while nothing else has been typed. */
  beforeReset: ReadonlySignal<string | undefined>;
  /** Shows what was saved and follows other tabs. Returns how to stop; what is typed until then is saved. */
  start(): () => void;
  type(code: string): void;
  run(): Promise<void>;
  reset(): void;
  undoReset(): void;
  /** Puts earlier code into the editor and keeps the present code. */
  bringBack(code: string): void;
  openHint(): void;
  /** Saves what is typed now, so that it survives even if the page ends in this moment. */
  leave(): void;
}

interface Options {
  exercise: ExerciseVersion;
  starter: string;
  /** Called in the browser only. */
  openStore: () => ProgressStore;
  /** The page's: `zh-CN`. Called in the browser only. */
  language: () => string;
  judge: (code: string) => Promise<Report>;
}

const pauseBeforeSaving = 200;

const isTooLong = (code: string): boolean => code.length > longestCode;
const whyTooLong = ({ length }: string): string =>
  t(
    'This is too long: {length} characters. More than {longest} are neither saved nor run; what was there before is still saved. Make it shorter.',
    { length: length.toLocaleString('en-US'), longest: longestCode.toLocaleString('en-US') },
  );

export function createSession({ exercise, starter, openStore, language, judge }: Options): Session {
  const code = signal(starter);
  const isRunning = signal(false);
  const result = signal<ShownResult>();
  const runProblem = signal<string>();
  const answer = signal<Answer>(newAnswer(exercise));
  const outdated = signal<Answer[]>([]);
  const beforeReset = signal<string>();
  let unsaved: Draft | undefined;
  /** The saved code as this page last knew it. */
  let known: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const change = async (make: (present: Answer) => Answer) => {
    answer.value = make(answer.value);
    answer.value = await openStore().changeAnswer(exercise, make);
  };

  /** Whether the newest is kept by this page alone: the browser's store is full or blocked. */
  const isHeldBack = () =>
    openStore()
      .troubles()
      .some(({ kind }) => kind !== 'damaged');

  async function flush() {
    clearTimeout(timer);
    const draft = unsaved;
    unsaved = undefined;
    if (!draft) return;
    const before = known;
    known = draft.code;
    // Other code than the known is another tab's, or was saved before this page had read it: it is put aside, not lost.
    await change((present) => withDraft(present, draft, present.draft !== undefined && present.draft.code !== before));
    if (!unsaved && !isHeldBack()) forgetLastWords(exercise);
  }

  async function hearLastWords() {
    const draft = takeLastWords(exercise);
    const isNews = (present: Answer) => draft && draft.at > (present.draft?.at ?? 0);
    if (draft) await change((present) => (isNews(present) ? withDraft(present, draft) : present));
  }

  /** Puts code into the editor and keeps what it replaces. */
  function replace(next: string) {
    const kept: Draft = { code: code.value, at: Date.now() };
    clearTimeout(timer);
    unsaved = undefined;
    known = next;
    code.value = next;
    if (isTooLong(next)) return;
    const wasTyped = kept.code !== starter;
    void change((present) =>
      withDraft(
        wasTyped && !isTooLong(kept.code) ? withDraft(present, kept) : present,
        { code: next, at: kept.at + 1 },
        wasTyped,
      ),
    );
  }

  async function restore({ afterChangeElsewhere = false } = {}) {
    const answers = await openStore().answers(exercise.uuid);
    const present = answers.find(({ version }) => version === exercise.version);
    outdated.value = answers.filter((other) => other !== present);
    answer.value = present ?? newAnswer(exercise);
    if (!unsaved) known = present?.draft?.code;
    const hasTyped = unsaved !== undefined || (code.value !== starter && !afterChangeElsewhere);
    if (present?.draft && !hasTyped) code.value = present.draft.code;
    if (!present && afterChangeElsewhere && !unsaved) code.value = starter;
    const kept = await openStore().lastReport(exercise);
    const { result: last } = answer.value;
    if (isRunning.value || (result.value && last && last.at <= result.value.at)) return;
    result.value = last && earlierResult(last, kept);
  }

  function earlierResult({ language: written = 'en', ...last }: Result, kept: KeptReport | undefined): ShownResult {
    return {
      ...last,
      isEarlier: true,
      ...(kept?.at === last.at && { report: kept.report, code: kept.code }),
      ...(written !== language() && { language: written }),
    };
  }

  async function run() {
    if (isRunning.value || isTooLong(code.value)) return;
    isRunning.value = true;
    runProblem.value = undefined;
    const judged = code.value;
    try {
      await flush();
      const report = await judge(judged);
      const at = Date.now();
      const { verdict, summary, seed } = report;
      result.value = { verdict, summary, at, code: judged, report, isEarlier: false };
      await openStore().keepReport(exercise, { report, code: judged, at });
      await change((present) => ({
        ...present,
        result: { verdict, summary, seed, at, ...(language() !== 'en' && { language: language() }) },
        ...(verdict === 'pass' && { passed: { code: judged, at } }),
        attempted: present.attempted || isHonestAttempt(report, judged, starter),
      }));
    } catch (error) {
      runProblem.value = (error as Error).message;
    } finally {
      isRunning.value = false;
    }
  }

  return {
    starter,
    code,
    isRunning,
    result,
    problem: computed(() => (isTooLong(code.value) ? whyTooLong(code.value) : runProblem.value)),
    hints: computed(() => answer.value.hints),
    hasAttempted: computed(() => answer.value.attempted),
    hasPassed: computed(() => answer.value.passed !== undefined),
    earlier: computed(() => earlierAnswers(answer.value, outdated.value, [code.value, starter])),
    beforeReset: computed(() => (code.value === starter ? beforeReset.value : undefined)),
    start() {
      const stopListening = openStore().onChange(({ key, elsewhere }) => {
        if (elsewhere && (key === undefined || key === answerKey(exercise)))
          void restore({ afterChangeElsewhere: true });
      });
      void hearLastWords().then(() => restore());
      return () => {
        stopListening();
        void flush();
      };
    },
    type(next) {
      if (next === code.value) return;
      code.value = next;
      if (isTooLong(next)) return;
      unsaved = { code: next, at: Date.now() };
      clearTimeout(timer);
      timer = setTimeout(flush, pauseBeforeSaving);
    },
    run,
    reset() {
      beforeReset.value = code.value;
      replace(starter);
    },
    undoReset() {
      if (beforeReset.value !== undefined) replace(beforeReset.value);
      beforeReset.value = undefined;
    },
    bringBack: replace,
    openHint: () => void change((present) => ({ ...present, hints: present.hints + 1 })),
    leave() {
      const draft = unsaved ?? (isHeldBack() ? answer.value.draft : undefined);
      if (draft) keepLastWords(exercise, draft);
      void flush();
    },
  };
}

/** What can be brought back, newest first: not what is shown anyway, and nothing twice. */
function earlierAnswers(present: Answer, outdated: Answer[], shown: string[]): EarlierAnswer[] {
  const codes = new Set(shown);
  const draftsIn = ({ passed, draft, kept }: Answer, isOutdated: boolean): EarlierAnswer[] => [
    ...(passed ? [{ ...passed, hasPassed: true, isOutdated }] : []),
    ...[...(draft ? [draft] : []), ...kept].map((one) => ({ ...one, hasPassed: false, isOutdated })),
  ];
  return [...draftsIn(present, false), ...outdated.flatMap((other) => draftsIn(other, true))].filter(
    ({ code }) => !codes.has(code) && codes.add(code),
  );
}
