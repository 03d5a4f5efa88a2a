import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { offerHelp } from './help.ts';

/**
 * `npm test`: everything that must hold, in rounds, so that two processors have something to do all the time. All steps
 * run even when one fails, so that one run tells all. It ends with the names of what failed, and `N passed, N failed`.
 */
interface Count {
  passed: number;
  failed: number;
  /** The failed tests by name, as far as the step knows them. */
  names: string[];
}
interface Step {
  /** A script of package.json, with its arguments. */
  run: string[];
  /** Where the step writes how many of its tests passed; a step without it counts as one test. */
  report?: string;
  count?: (report: string) => Count;
}

offerHelp(`npm test runs everything that must hold: types, lint, build, unit tests, browser tests, Lighthouse. The last line
says how many passed and failed. npm run check is what authors of lessons need; npx vitest run <folder> is one part.`);

const reports = 'node_modules/.cache/descent';
mkdirSync(reports, { recursive: true });

const playwright = (name: string, ...options: string[]): Step => ({
  run: ['browser', '--', ...options],
  report: `${reports}/${name}.json`,
  count: (report) => {
    const { stats, suites } = JSON.parse(report) as {
      stats: { expected: number; flaky: number; unexpected: number };
      suites: Suite[];
    };
    const nameAll = (status: string) => suites.flatMap((suite) => namesOf(suite, status));
    if (stats.flaky) console.log(`Passed at the second try only:\n  ${nameAll('flaky').join('\n  ')}`);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, names: nameAll('unexpected') };
  },
});

/** A file or a `describe` in Playwright's report. */
interface Suite {
  suites?: Suite[];
  specs?: { title: string; file: string; line: number; tests: { status: string }[] }[];
}
const namesOf = ({ suites = [], specs = [] }: Suite, status: string): string[] => [
  ...specs
    .filter(({ tests }) => tests.some((test) => test.status === status))
    .map(({ title, file, line }) => `${file}:${line} ${title}`),
  ...suites.flatMap((suite) => namesOf(suite, status)),
];

const unit: Step = {
  run: ['unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
  report: `${reports}/unit.json`,
  count: (report) => {
    const { numPassedTests, testResults } = JSON.parse(report) as {
      numPassedTests: number;
      testResults: { name: string; status: string; assertionResults: { status: string; fullName: string }[] }[];
    };
    const names = testResults
      .filter(({ status }) => status === 'failed')
      .flatMap(({ name, assertionResults }) => {
        const file = path.relative('.', name);
        const failed = assertionResults.filter(({ status }) => status === 'failed');
        // A file that fails to load has no tests of its own to count.
        return failed.length ? failed.map(({ fullName }) => `${file} ${fullName}`) : [`${file} does not load`];
      });
    return { passed: numPassedTests, failed: names.length, names };
  },
};

/** A round's rows run beside each other, the steps of a row one after the other. */
const rounds: Step[][][] = [
  // Both generate Astro's own types when they begin. The build does it after lint, when `types` has long read them.
  [[{ run: ['types'] }], [{ run: ['lint'] }, { run: ['build'] }]],
  [[unit]],
  [
    [
      // The class grader, in `reading`, holds the corpus of the book's exercises in Chromium.
      playwright(
        'browser',
        ...['firefox', 'corpus', 'reading', 'budgets'].map((project) => `--project=${project}`),
        '--grep-invert=@book',
      ),
    ],
  ],
  [[playwright('lighthouse', '--project=lighthouse')]],
];

interface Ended extends Count {
  command: string;
  /** What it said, where it was not shown as it came. */
  said: string;
}

async function runStep({ run, report, count }: Step, isAlone: boolean): Promise<Ended> {
  if (report) rmSync(report, { force: true });
  const command = `npm run ${run.join(' ')}`;
  if (isAlone) console.log(`\n── ${command}`);
  const env = { ...process.env, ...(report && { PLAYWRIGHT_JSON_OUTPUT_FILE: report }) };
  const child = spawn('npm', ['run', '--silent', ...run], { stdio: isAlone ? 'inherit' : 'pipe', env });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const [status] = (await once(child, 'close')) as [number | null];
  const ended = { command, said: Buffer.concat(said).toString() };
  if (!report || !count) return { ...ended, passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, names: [] };
  try {
    const counted = count(readFileSync(report, 'utf8'));
    // The tool may fail for another reason than a test: no browser, a server that does not start.
    return { ...ended, ...counted, failed: status === 0 ? counted.failed : Math.max(1, counted.failed) };
  } catch {
    return { ...ended, passed: 0, failed: 1, names: ['its report cannot be read'] };
  }
}

const failures: string[] = [];
let passed = 0;
let failed = 0;
async function runRow(row: Step[], isAlone: boolean): Promise<void> {
  for (const step of row) {
    const ended = await runStep(step, isAlone);
    if (!isAlone) console.log(`\n── ${ended.command}\n${ended.said}`);
    passed += ended.passed;
    failed += ended.failed;
    if (ended.failed) failures.push(`failed: ${ended.command}`, ...ended.names.map((name) => `  ${name}`));
  }
}
for (const round of rounds) await Promise.all(round.map((row) => runRow(row, round.length === 1)));
if (failures.length) console.error(`\n${failures.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
