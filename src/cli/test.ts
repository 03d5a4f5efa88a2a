import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * `npm test`: everything that must hold, in the order in which a failure is cheapest to find. All steps run even when
 * one fails, so that one run tells all. It ends with the names of what failed, and `N passed, N failed`.
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

const steps: Step[] = [
  { run: ['types'] },
  { run: ['lint'] },
  {
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
  },
  { run: ['build'] },
  playwright('browser', '--project=reading', '--project=budgets'),
  // The class grader, in `reading`, holds the corpus of the book's exercises in Chromium.
  playwright('browsers', '--project=corpus', '--project=firefox', '--grep-invert=@book'),
  playwright('lighthouse', '--project=lighthouse'),
];

function runStep({ run, report, count }: Step): Count {
  if (report) rmSync(report, { force: true });
  const env = { ...process.env, ...(report && { PLAYWRIGHT_JSON_OUTPUT_FILE: report }) };
  const { status } = spawnSync('npm', ['run', '--silent', ...run], { stdio: 'inherit', env });
  if (!report || !count) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, names: [] };
  try {
    const counted = count(readFileSync(report, 'utf8'));
    // The tool may fail for another reason than a test: no browser, a server that does not start.
    return status === 0 ? counted : { ...counted, failed: Math.max(1, counted.failed) };
  } catch {
    return { passed: 0, failed: 1, names: ['its report cannot be read'] };
  }
}

const failures: string[] = [];
let passed = 0;
let failed = 0;
for (const step of steps) {
  const command = `npm run ${step.run.join(' ')}`;
  console.log(`\n── ${command}`);
  const counted = runStep(step);
  passed += counted.passed;
  failed += counted.failed;
  if (counted.failed) failures.push(`failed: ${command}`, ...counted.names.map((name) => `  ${name}`));
}
if (failures.length) console.error(`\n${failures.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
