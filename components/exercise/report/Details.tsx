import type { ConsoleLine, Report } from '#grader/types.ts';
import { t } from '#language/words.ts';
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
          <summary>{t('What was checked')}</summary>
          {list}
        </details>
      ) : (
        cases.some(({ status }) => status !== 'not-run') && list
      )}
      <Console lines={report.console} dropped={report.droppedLines} />
      <p class="honesty">
        {t('Checked in your browser in {time}, with random cases from seed {seed}. ', {
          time: formatTime(milliseconds),
          seed,
        })}
        {t('This helps you learn; it is not proof.')}
      </p>
    </div>
  );
}

/** Text, never markup: the lines come from the learner's code. */
function Console({ lines, dropped }: { lines: ConsoleLine[]; dropped: number }) {
  if (lines.length === 0) return null;
  return (
    <details class="console" open>
      <summary>{t('Console')}</summary>
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
      {dropped > 0 && (
        <p>
          {dropped === 1
            ? t('{count} more line is not shown.', { count: dropped })
            : t('{count} more lines are not shown.', { count: dropped })}
        </p>
      )}
    </details>
  );
}

const formatTime = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.max(1, Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
