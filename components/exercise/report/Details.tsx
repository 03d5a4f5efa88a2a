import type { ConsoleLine, Report } from '#grader/types.ts';
import type { Parameters } from '../parameters.ts';
import { CaseList } from './CaseList.tsx';

interface Props {
  report: Report;
  parameters: Parameters;
}

/** What lies behind a verdict: every case, what the code printed, how it was checked. */
export function Details({ report, parameters }: Props) {
  const { verdict, cases, seed, milliseconds } = report;
  const list = <CaseList report={report} parameters={parameters} />;
  return (
    <div class="report">
      {verdict === 'pass' ? (
        <details class="all-cases">
          <summary>What was checked</summary>
          {list}
        </details>
      ) : (
        cases.some(({ status }) => status !== 'not-run') && list
      )}
      <Console lines={report.console} dropped={report.droppedLines} />
      <p class="honesty">
        {`Checked in your browser in ${formatTime(milliseconds)}, with random cases from seed ${seed}. `}
        This helps you learn; it is not proof.
      </p>
    </div>
  );
}

/** Text, never markup: the lines come from the learner's code. */
function Console({ lines, dropped }: { lines: ConsoleLine[]; dropped: number }) {
  if (lines.length === 0) return null;
  return (
    <details class="console" open>
      <summary>Console</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long output scrolls inside, also by keyboard */}
      <pre tabIndex={0}>
        {lines.map(({ level, text }, i) => (
          <code key={i} data-level={level}>
            {level === 'warn' || level === 'error' ? `${level}: ` : ''}
            {text}
            {'\n'}
          </code>
        ))}
      </pre>
      {dropped > 0 && <p>{`${dropped} more ${dropped === 1 ? 'line is' : 'lines are'} not shown.`}</p>}
    </details>
  );
}

const formatTime = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.max(1, Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
