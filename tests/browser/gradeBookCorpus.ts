import { readFileSync } from 'node:fs';
import type { Plain } from '#grader/types.ts';
import { decodeKey, encode } from '#grader/wire.ts';
import { startBrowser } from '../../src/cli/grade/browser.ts';
import { chooseExercises } from '../../src/cli/grade/exercises.ts';
import { drawSeed } from '../../src/cli/grade/options.ts';
import { type Job, jobId, type Outcome } from '../../src/cli/grade/results.ts';
import { runJobs } from '../../src/cli/grade/runJobs.ts';
import { bookCorpus, sampledCorpus } from '../corpus/book/bookCorpus.ts';
import type { Submission } from '../corpus/submission.ts';
import { startCanary } from './canary.ts';

/** What the class grader made of the corpus on the book's exercises. */
export interface Graded {
  seed: number;
  seconds: number;
  /** Of the server that nothing may reach. */
  visits: number;
  outcomes: { name: string; ends: Submission['ends']; outcome: Outcome }[];
}

/*
 * A program of its own, which writes its result as JSON: Playwright's loader, in whose process the tests run, does not
 * load exercises. With WHOLE_CORPUS set it tries all there is, as `npm run test:browsers` does.
 */
const canary = await startCanary();
const seed = drawSeed();
const { graded } = await chooseExercises({ exercises: [], weights: new Map() }, seed);

const tried = process.env['WHOLE_CORPUS'] ? bookCorpus : sampledCorpus;
const asked = tried.flatMap(({ task: { id, name }, kinds }) => {
  const one = graded.find(({ exercise }) => exercise.id === id)!;
  const job = (source: string, key: Partial<typeof one.key>): Job => {
    const own = { ...one, key: { ...one.key, ...key } };
    return { id: jobId(own, source), graded: own, source };
  };
  const fromCorpus = Object.entries(kinds).flatMap(([kind, submissions]) =>
    submissions.map(({ name: what, code, ends }) => ({
      name: `${name}, ${kind}: ${what}`,
      ends,
      job: job(code.replaceAll('CANARY', `'${canary.url}'`), { timeLimit: ends.includes('timeout') ? 400 : 10_000 }),
    })),
  );
  // Whoever lists the answers of the page's own cases, which any reader can look up, passes there and in no class.
  const page = decodeKey(readFileSync(`dist/exercises/${id}.json`, 'utf8'));
  const listed = Object.fromEntries(page.cases.map(({ args, expected }) => [JSON.stringify(args), expected]));
  const list = `const listed = ${JSON.stringify(listed)};\nexport const ${name} = (...args) => listed[JSON.stringify(args)];`;
  // What a driver calls is no function, and answers nothing itself.
  if (page.driver) return fromCorpus;
  return [
    ...fromCorpus,
    { name: `${name}: the page's answers, in the page`, ends: ['pass'] as const, job: job(list, page) },
    { name: `${name}: the page's answers, in a class`, ends: ['fail', 'refused'] as const, job: job(list, {}) },
  ];
});

const started = performance.now();
const browser = await startBrowser();
const outcomes = new Map<string, Outcome>();
await runJobs(
  asked.map(({ job }) => job),
  browser,
  2,
  ({ id }, outcome) => outcomes.set(id, outcome),
);
await browser.close();
canary.close();
const result = {
  seed,
  seconds: (performance.now() - started) / 1000,
  visits: canary.visits(),
  outcomes: asked.map(({ name, ends, job }) => ({ name, ends: [...ends], outcome: outcomes.get(job.id)! })),
} satisfies Graded;
process.stdout.write(encode(result as unknown as Plain));
