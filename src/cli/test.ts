import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

/**
 * `npm test`: everything that must hold, in the order in which a failure is cheapest to find. All steps run even when
 * one fails, so that one run tells all; the last line is `N passed, N failed`.
 */
interface Count {
  passed: number;
  failed: number;
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
    const { stats } = JSON.parse(report) as { stats: { expected: number; flaky: number; unexpected: number } };
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  },
});

const steps: Step[] = [
  { run: ['types'] },
  { run: ['lint'] },
  {
    run: ['unit', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
    report: `${reports}/unit.json`,
    count: (report) => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(report) as Record<string, number>;
      // A file that fails to load has no tests of its own to count.
      const failed = numFailedTests || (numFailedTestSuites ? 1 : 0);
      return { passed: numPassedTests!, failed };
    },
  },
  { run: ['build'] },
  playwright('browser', '--project=reading', '--project=budgets'),
  // The class grader, in `reading`, holds the corpus of the book's exercises in Chromium.
  playwright('browsers', '--project=corpus', '--project=firefox', '--grep-invert=@book'),
  playwright('speed', '--project=speed'),
  playwright('lighthouse', '--project=lighthouse'),
];

function runStep({ run, report, count }: Step): Count {
  if (report) rmSync(report, { force: true });
  const env = { ...process.env, ...(report && { PLAYWRIGHT_JSON_OUTPUT_FILE: report }) };
  const { status } = spawnSync('npm', ['run', '--silent', ...run], { stdio: 'inherit', env });
  if (!report || !count) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counted = count(readFileSync(report, 'utf8'));
    // The tool may fail for another reason than a test: no browser, a server that does not start.
    return status === 0 ? counted : { ...counted, failed: Math.max(1, counted.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const total: Count = { passed: 0, failed: 0 };
for (const step of steps) {
  console.log(`\n── npm run ${step.run.join(' ')}`);
  const { passed, failed } = runStep(step);
  if (failed) console.error(`failed: npm run ${step.run.join(' ')}`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed ? 1 : 0);
