import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { Exercise } from '#book/exercises/exercise.ts';
import { compile } from '#grader/compile.ts';
import { decode } from '#grader/wire.ts';
import { type GradingBrowser, startBrowser } from '../../src/cli/grade/browser.ts';
import type { Graded } from '../../src/cli/grade/exercises.ts';
import { type Job, jobId, type Outcome } from '../../src/cli/grade/results.ts';
import { runJobs } from '../../src/cli/grade/runJobs.ts';
import type { ClassReport } from '../../src/cli/grade/writeReports.ts';
import { temporaryBook } from '../book/temporaryBook.ts';
import { corpus } from '../corpus/corpus.ts';
import type { Submission } from '../corpus/submission.ts';
import { makeKey } from '../grader/answerKeys.ts';
import { type Canary, startCanary } from './canary.ts';
import type { Graded as GradedCorpus } from './gradeBookCorpus.ts';

/* The class grader judges as the page does: the same corpus, the same programs of the book, the same verdicts. */
test.describe.configure({ mode: 'default', timeout: 400_000 });

let browser: GradingBrowser;
let canary: Canary;
test.beforeAll(async () => {
  [browser, canary] = await Promise.all([startBrowser(), startCanary()]);
});
test.afterAll(async () => {
  canary.close();
  await browser.close();
});

async function run(jobs: readonly Job[], lanes = 2): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  await runJobs(jobs, browser, lanes, ({ id }, outcome) => outcomes.set(id, outcome));
  return outcomes;
}

const jobOf = (graded: Graded, source: string): Job => ({ id: jobId(graded, source), graded, source });

/** The corpus asks for an array doubled. What never ends needs no long wait; what does end gets time. */
function doubling(timeLimit: number): Graded {
  const cases = [1, 2.5, -30].map((number) => [[number, -number]]);
  const key = makeKey('double', { numbers: cases }, (numbers: number[]) => numbers.map((number) => 2 * number));
  const exercise = { id: 'test/double', version: String(timeLimit), checks: { groups: [] } } as unknown as Exercise;
  return { exercise, key: { ...key, timeLimit }, points: 1 };
}
const patient = doubling(10_000);
const hasty = doubling(400);
const corpusJob = ({ code, ends }: Submission): Job =>
  jobOf(ends.includes('timeout') ? hasty : patient, code.replaceAll('CANARY', `'${canary.url}'`));

test('the corpus ends as it does in the page; nothing leaves', async () => {
  const submissions = Object.values(corpus).flat();
  const started = performance.now();
  const outcomes = await run(submissions.map(corpusJob));
  console.log(`${submissions.length} of the corpus: ${((performance.now() - started) / 1000).toFixed(1)} s`);
  for (const submission of submissions) {
    // The page's tests hand this corpus to the sandbox as it is; here, as for a learner, it is compiled first.
    const isRefused = 'error' in (await compile(submission.code));
    holdOutcome(outcomes.get(corpusJob(submission).id)!, submission.name, isRefused ? ['error'] : submission.ends);
  }
  expect(canary.visits()).toBe(0);
});

function holdOutcome({ verdict, summary, console: lines }: Outcome, name: string, ends: Submission['ends']) {
  expect.soft(ends, `${name}: ${summary}`).toContain(verdict);
  expect
    .soft(
      lines.filter(({ text }) => text.startsWith('ESCAPED')),
      name,
    )
    .toEqual([]);
}

test("the corpus on the book's exercises, or a part of it, ends as it does in the page, on fresh cases; nothing leaves", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['tests/browser/gradeBookCorpus.ts'], {
    maxBuffer: 2 ** 28,
  });
  const { seed, seconds, visits, outcomes } = decode(stdout) as unknown as GradedCorpus;
  console.log(`${outcomes.length} of the book's corpus, seed ${seed}: ${seconds.toFixed(1)} s`);
  for (const { name, ends, outcome } of outcomes) holdOutcome(outcome, name, ends);
  expect(outcomes.length).toBeGreaterThan(300);
  expect(visits).toBe(0);
});

/** `npm run grade -- …`, as somebody who stands in that folder runs it. */
function grade(cwd: string, ...args: string[]) {
  const env = { ...process.env, INIT_CWD: cwd };
  return spawnSync(process.execPath, ['src/cli/grade.ts', ...args], { encoding: 'utf8', env });
}

const readReport = (root: string, name: string) =>
  JSON.parse(readFileSync(path.join(root, name, 'report.json'), 'utf8')) as ClassReport;

test("the book's solutions pass, its starters fail, its mistakes are known, whatever runs beside them", () => {
  const programs = globSync('content/chapters/*/exercises/*/{starter,solution,solutions/*,mistakes/*}.ts').map(
    (file) => {
      const [chapter, , exercise, ...program] = file.split(path.sep).slice(2);
      const name = program.join('.').replace(/\.ts$/, '');
      const [kind, mistake] = name.split('.');
      return { learner: `${exercise}.${name}`, place: `${chapter}/${exercise}.ts`, file, kind: kind!, mistake };
    },
  );
  expect(programs.length).toBeGreaterThan(50);
  const copies = (folder: string, some: typeof programs) =>
    Object.fromEntries(
      some.map(({ learner, place, file }) => [`${folder}/${learner}/${place}`, readFileSync(file, 'utf8')]),
    );
  const company = ['for (;;) {}', 'const all = []; for (;;) all.push(new Float64Array(1e7).fill(1));', 'throw 1;'];
  const some = programs.filter((_, index) => index % 12 === 0);
  const root = temporaryBook({
    ...copies('all', programs),
    ...copies('some', some),
    ...Object.fromEntries(company.map((code, index) => [`some/ ${index}/loss-functions/softmax.ts`, code])),
  });

  expect(grade(root, 'all', '--seed', '20261122').status).toBe(0);
  const { results } = readReport(root, 'all-report');
  const handedIn = new Map(results.filter(({ code }) => code).map((result) => [result.learner, result]));
  for (const { learner, kind, mistake } of programs) {
    const { verdict, points, possible, outcome } = handedIn.get(learner)!;
    const passes = kind.startsWith('solution');
    expect.soft([verdict === 'pass', points], learner).toEqual([passes, passes ? possible : 0]);
    if (kind === 'mistakes') expect.soft(outcome?.mistake, learner).toBe(mistake);
  }

  expect(grade(root, 'some', '--seed', '20261122', '--jobs', '3').status).toBe(0);
  for (const result of readReport(root, 'some-report').results)
    if (result.code && !company.includes(result.code))
      expect.soft(result, result.learner).toEqual(handedIn.get(result.learner));
});

const softmax = 'content/chapters/loss-functions/exercises/softmax';

test('the command grades a folder of hostile names and contents', () => {
  const solution = readFileSync(`${softmax}/solution.ts`, 'utf8');
  const names = ['=cmd|calc', '<img src=x onerror=alert(1)>', '\x1b[2J\x1b[31m', '__proto__'];
  const file = (learner: string) => `class/${learner}/loss-functions/softmax.ts`;
  const root = temporaryBook({
    ...Object.fromEntries(names.map((name) => [file(name), solution])),
    [file('starter')]: readFileSync(`${softmax}/starter.ts`, 'utf8'),
    [file('markup')]: 'export function softmax() {\n  throw new Error("\x1b[31m</script><img src=x>");\n}',
    'class/half.json': '{"format":',
  });
  const weights = ['--exercises', 'loss-functions/softmax', '--weights', 'loss-functions/softmax=2.5'];
  const { status, stdout, stderr } = grade(root, 'class', '--out', 'out', '--seed', '3', ...weights);
  expect(stderr).toBe('half.json: This file is not JSON. Choose the file that “Export” saved; ask for a new export\n');
  expect([status, stdout]).toEqual([
    0,
    `4 of 6 submissions pass (seed 3). The reports are in ${path.join(root, 'out')}\n`,
  ]);

  const out = (name: string) => readFileSync(path.join(root, 'out', name), 'utf8');
  const { results, seed, exercises } = readReport(root, 'out');
  expect(seed).toBe(3);
  const verdicts = new Map(results.map(({ learner, verdict, points }) => [learner, [verdict, points]]));
  expect(results.every(({ chapter, exercise }) => `${chapter}/${exercise}` === 'loss-functions/softmax')).toBe(true);
  for (const name of names) expect(verdicts.get(name)).toEqual(['pass', 2.5]);
  expect(verdicts.get('half')).toEqual(['missing', 0]);
  expect(verdicts.get('starter')?.[1]).toBe(0);
  expect(verdicts.get('markup')).toEqual(['error', 0]);
  expect(out('report.csv')).toContain(`"'=cmd|calc",loss-functions/softmax,2.5,1,${exercises[0]!.version}\r\n`);
  for (const report of ['report.csv', 'report.html']) expect(out(report)).not.toContain('\x1b');
  expect(out('report.html')).not.toContain('<img');
  expect(out('report.html')).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(readdirSync(path.join(root, 'out')).sort()).toEqual(['report.csv', 'report.html', 'report.json']);

  const refused = grade(root, 'class', '--exercises', 'loss-functions/sofmax');
  expect([refused.status, refused.stderr]).toEqual([
    1,
    '--exercises: no such exercise: loss-functions/sofmax; did you mean "loss-functions/softmax" or "loss-functions"?\n',
  ]);
});

test('an interrupted run goes on where it stopped, on its own cases', async () => {
  const solution = readFileSync(`${softmax}/solution.ts`, 'utf8');
  const all = 30;
  const entries = Array.from({ length: all }, (_, index) => [
    `class/${index}/loss-functions/softmax.ts`,
    `${solution}// ${index}\n`,
  ]);
  const root = temporaryBook(Object.fromEntries(entries));
  const journal = path.join(root, 'class-report/unfinished.jsonl');
  const linesWritten = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').slice(1, -1) : []);
  const env = { ...process.env, INIT_CWD: root };
  const args = ['class', '--exercises', 'loss-functions/softmax'];
  const interrupted = spawn(process.execPath, ['src/cli/grade.ts', ...args, '--jobs', '1'], { env });
  const ended = new Promise((resolve) => interrupted.once('exit', resolve));
  await expect.poll(() => linesWritten().length, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(3);
  interrupted.kill('SIGINT');
  await ended;
  const before = linesWritten();
  expect(before.length).toBeLessThan(all);
  expect(existsSync(path.join(root, 'class-report/report.json'))).toBe(false);
  const { seed } = JSON.parse(readFileSync(journal, 'utf8').split('\n')[0]!);

  // What the journal says is taken over as it stands, so none of it ran again; what it lacks did.
  const summary = 'Passed, as the journal says.';
  const marked = readFileSync(journal, 'utf8').replaceAll(/"summary":"[^"]*"/g, `"summary":"${summary}"`);
  writeFileSync(journal, marked);

  const { stdout } = grade(root, ...args);
  expect(stdout).toContain(`${all} of ${all} submissions pass (seed ${seed})`);
  const summaries = readReport(root, 'class-report').results.flatMap(({ outcome }) => outcome?.summary ?? []);
  expect(summaries.filter((one) => one === summary)).toHaveLength(before.length);
  expect(summaries.filter((one) => one.startsWith('Passed: '))).toHaveLength(all - before.length);
  expect(readdirSync(path.join(root, 'class-report')).sort()).toEqual(['report.csv', 'report.html', 'report.json']);
});

test('private checks count, and a second grading says whose points changed and why', () => {
  const hinge = 'content/chapters/loss-functions/exercises/hingeLoss/solution.ts';
  const right = readFileSync(hinge, 'utf8');
  // Right for every margin that the book's checks try.
  const limited = right.replace('let loss = 0;', 'let loss = 0;\n  delta = Math.min(delta, 500);');
  const root = temporaryBook({
    'class/ada/loss-functions/hingeLoss.ts': right,
    'class/bob/loss-functions/hingeLoss.ts': limited,
    'mine/loss-functions/hingeLoss.ts': `import { defineChecks } from '#grader/checks.ts';
export default defineChecks({ groups: [{ name: 'a margin of 1000', cases: [[[1, 2, 3], 0, 1000]] }] });
`,
  });
  const first = grade(root, 'class', '--exercises', 'loss-functions/hingeLoss');
  expect(first.stdout).toMatch(/^2 of 2 submissions pass/);
  const { seed } = readReport(root, 'class-report');

  const second = grade(root, 'class', '--exercises', 'loss-functions/hingeLoss', '--private', 'mine');
  expect(second.stdout).toContain(`1 of 2 submissions pass (seed ${seed})`);
  const report = readReport(root, 'class-report');
  const { privateVersion } = report.exercises[0]!;
  expect(second.stdout).toContain(
    `bob, loss-functions/hingeLoss: 2 → 0 points. The private checks have changed, from none to ${privateVersion}.`,
  );
  expect(report.changes).toMatchObject([{ learner: 'bob', before: { verdict: 'pass' }, after: { verdict: 'fail' } }]);
  expect(report.changes[0]!.why.join(' ')).toContain('On a margin of 1000: ');
  expect(readFileSync(path.join(root, 'class-report/report.html'), 'utf8')).toContain('Changed since the last report');
});
