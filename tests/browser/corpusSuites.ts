import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { AnswerKey } from '#grader/types.ts';
import { decodeKey } from '#grader/wire.ts';
import { bookCorpus } from '../corpus/book/bookCorpus.ts';
import { corpus } from '../corpus/corpus.ts';
import { rightAnswer, type Submission } from '../corpus/submission.ts';
import type { Canary } from './canary.ts';
import type { InPage, Watched } from './graderInPage.ts';

/** Submissions that are judged one after the other in one page. */
export interface Suite {
  name: string;
  /** `run`: as typed, from compiling to diagnosis. `judge`: the sandbox gets the code as it is. */
  how: 'run' | 'judge';
  key: () => AnswerKey;
  /** Must pass after each of them. */
  right: string;
  submissions: Submission[];
}

/** Doubles an array. */
export const doubling: AnswerKey = {
  uuid: '9c1b2f0e-6a51-4f7e-8d0c-0e6a3f1d2b77',
  version: '1',
  id: 'test/double',
  entry: ['double'],
  timeLimit: 10_000,
  seed: 1,
  tolerance: { absolute: 1e-6, relative: 1e-5 },
  axes: {},
  mistakes: [],
  cases: [1, 2.5, -30].map((number) => ({
    group: 'numbers',
    visible: true,
    call: 'double',
    args: [[number, -number]],
    expected: [2 * number, -2 * number],
  })),
};

/** The corpus that is about the sandbox, on one small task, and the one on the book's exercises with their own keys. */
export const suites: Suite[] = [
  ...Object.entries(corpus).map(
    ([kind, submissions]): Suite => ({
      name: kind,
      how: 'judge',
      key: () => doubling,
      right: rightAnswer,
      submissions,
    }),
  ),
  ...bookCorpus.map(
    ({ task: { id, name, solve }, kinds }): Suite => ({
      name,
      how: 'run',
      key: () => builtKey(id),
      right: `${solve}\nexport { solve as ${name} };`,
      submissions: Object.entries(kinds).flatMap(([kind, some]) =>
        some.map((submission) => ({ ...submission, name: `${kind}: ${submission.name}` })),
      ),
    }),
  ),
];

/** @param id `loss-functions/softmax` */
export const builtKey = (id: string): AnswerKey => decodeKey(readFileSync(`dist/exercises/${id}.json`, 'utf8'));

/** What never ends needs no long wait; what does end gets time, however busy the machine. */
export const timeFor = ({ ends }: Submission): number => (ends.includes('timeout') ? 400 : 10_000);

/** Milliseconds that the page’s thread may compute for one program. */
const mostComputed = 100;
/** Of some 40 ticks between start and timeout, as many as even a crowded machine leaves. */
const fewestTicks = 5;
/** How much more memory than before may be held once a program was killed. */
const mostMemory = 1.2;

/** Judges all of a suite, and holds for each: the verdict, nothing escaped, the page stayed quick, memory came back. */
export async function holdSuite(suite: Suite, grader: InPage, canary: Canary): Promise<void> {
  const { how, right } = suite;
  const key = suite.key();
  const patient = { ...key, timeLimit: 10_000 };
  const worst = { computed: 0, stall: 0, memory: 1, peak: 1 };
  expect((await grader.watch(how, patient, right)).report.verdict).toBe('pass');

  for (const submission of suite.submissions) {
    const { name, ends } = submission;
    const code = submission.code.replaceAll('CANARY', `'${canary.url}'`);
    const mayBeKilled = ends.includes('timeout');
    if (mayBeKilled) await grader.collectGarbage();
    const before = mayBeKilled ? grader.memory() : undefined;
    const judge = () => grader.watch(how, { ...key, timeLimit: timeFor(submission) }, code);
    const first = await judge();
    const { report, stall } = first;
    expect
      .soft(ends, `${name}: ${report.summary} ${report.cases.find(({ message }) => message)?.message}`)
      .toContain(report.verdict);
    const escaped = report.console.filter(({ text }) => text.startsWith('ESCAPED')).map(({ text }) => text);
    expect.soft(escaped, name).toEqual([]);
    const computed = await leastComputed(first, judge);
    expect.soft(computed, `${name}: the page computed for it`).toBeLessThan(mostComputed);
    if (report.verdict === 'timeout')
      expect.soft(first.ticks, `${name}: the page stood still`).toBeGreaterThan(fewestTicks);
    worst.computed = Math.max(worst.computed, computed);
    worst.stall = Math.max(worst.stall, stall);
    if (before !== undefined && report.verdict === 'timeout') {
      worst.peak = Math.max(worst.peak, grader.memory()! / before);
      const held = await settled(grader, mostMemory * before);
      worst.memory = Math.max(worst.memory, held / before);
      expect.soft(held / before, `${name}: memory held after it was killed`).toBeLessThan(mostMemory);
    }
    const after = await grader.watch(how, patient, right);
    expect.soft(after.report.verdict, `right after ${name}: ${after.report.summary}`).toBe('pass');
  }
  console.log(
    `${suite.name}: ${suite.submissions.length} submissions; the page computed ${worst.computed.toFixed(0)} ms at most for one, its longest stall was ${worst.stall.toFixed(0)} ms; memory right after a kill up to ${worst.peak.toFixed(2)} times what it was, settled ${worst.memory.toFixed(2)}`,
  );
  expect(canary.visits()).toBe(0);
}

/** A busy machine can only lengthen it, so the least of several counts where the first is too long. */
async function leastComputed({ computed }: Watched, again: () => Promise<Watched>): Promise<number> {
  let least = computed;
  for (let tries = 0; least >= mostComputed && tries < 2; tries++) least = Math.min(least, (await again()).computed);
  return least;
}

/** The memory held, once it is below `limit` or has had time to be given back: Chromium lets a worker spin on for two seconds. */
async function settled(grader: InPage, limit: number): Promise<number> {
  for (let tries = 0; grader.memory()! >= limit && tries < 100; tries++) {
    await new Promise((done) => setTimeout(done, 300));
    await grader.collectGarbage();
  }
  return grader.memory()!;
}
