import type { CaseReport, Plain, Report } from '#grader/types.ts';
import { t } from '#language/words.ts';
import type { Parameters } from '../parameters.ts';
import { Heatmaps } from './Heatmaps.tsx';
import { Mark } from './Mark.tsx';
import { plainText } from './plainText.ts';

/** The cases of one group, in order. */
interface Group {
  name: string;
  cases: CaseReport[];
}

/**
 * Every case, by group. The first group that fails stands open, so that a learner meets one failure at a time; the
 * others open on request. What passes unseen has nothing to show: its inputs stay unseen.
 */
export function CaseList({ report, parameters }: { report: Report; parameters: Parameters }) {
  const { cases, diagnosis, smaller } = report;
  const groups = groupCases(cases);
  const firstFailing = groups.find((group) => group.cases.some(isOff));
  // A diagnosis has already said what is seen in the first case that fails; its heatmaps remain to be shown.
  const told =
    diagnosis.length > 0 ? cases.find(({ status, differences }) => status === 'fail' && differences) : undefined;
  return (
    <ul class="cases">
      {groups.map((group) => (
        <li key={group.name}>
          <GroupView
            group={group}
            told={told}
            smaller={smaller?.group === group.name ? smaller : undefined}
            parameters={parameters}
            isOpen={group === firstFailing}
          />
        </li>
      ))}
    </ul>
  );
}

interface GroupProps {
  group: Group;
  told: CaseReport | undefined;
  smaller: CaseReport | undefined;
  parameters: Parameters;
  isOpen: boolean;
}

function GroupView({ group: { name, cases }, told, smaller, parameters, isOpen }: GroupProps) {
  const passed = cases.filter(({ status }) => status === 'pass').length;
  const wasRun = cases.some(({ status }) => status !== 'not-run');
  const line = (
    <>
      <Mark kind={!wasRun ? 'none' : passed === cases.length ? 'pass' : 'fail'} />
      <span class="cases-name">{name}</span>
      <span class="cases-count">
        {wasRun ? t('{done} of {total}', { done: passed, total: cases.length }) : t('not run')}
        {cases.some(({ visible }) => !visible) && t(' · unseen')}
      </span>
    </>
  );
  const shown = cases.filter((one) => wasRun && (one.visible || one.measures || isOff(one)));
  if (shown.length === 0) return <p class="cases-line">{line}</p>;
  const list = shown.map((one) => (
    <CaseView
      key={cases.indexOf(one)}
      one={one}
      isTold={one === told}
      name={cases.length > 1 ? caseNumber(cases.indexOf(one) + 1, cases.length) : undefined}
      parameters={parameters}
    />
  ));
  return (
    <details open={isOpen}>
      <summary class="cases-line">{line}</summary>
      {smaller && (
        <CaseView one={smaller} isTold={false} name={t('The smallest case found that fails')} parameters={parameters} />
      )}
      {smaller ? (
        <details class="case">
          <summary>{shown.length === 1 ? t('The case that was drawn') : t('The cases that were drawn')}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </details>
  );
}

interface CaseProps {
  one: CaseReport;
  isTold: boolean;
  name: string | undefined;
  parameters: Parameters;
}

function CaseView({ one, isTold, name, parameters }: CaseProps) {
  const names = parameters[one.call ?? ''] ?? [];
  const called = Object.keys(parameters).length > 1 ? one.call : undefined;
  return (
    <div class="case">
      {name && <p class="case-name">{name}</p>}
      {one.message && !isTold && <p class="case-message">{one.message}</p>}
      <dl>
        {one.measures?.map(({ name, value, goal, isReached }) => (
          <>
            <dt>{name}</dt>
            <dd>
              {isReached
                ? t('{value}, asked for {goal}', { value, goal })
                : t('{value}, asked for {goal} (missed)', { value, goal })}
            </dd>
          </>
        ))}
        <dt>{inputsOf(one.args.length, called)}</dt>
        <dd>
          <Code
            text={one.args.map(
              (arg, i) =>
                `${names[i] ?? t('argument {number}', { number: i + 1 })} = ${plainText(arg, { longest: one.measures ? 4 : 24 })}`,
            )}
          />
        </dd>
        {one.status === 'pass' && !one.measures && <Value name={t('Result')} value={one.actual} />}
        {one.status !== 'pass' && !one.differences && !one.measures && (
          <>
            <Value name={t('Expected')} value={one.expected} />
            {one.status === 'fail' && <Value name={t('Yours')} value={one.actual} />}
          </>
        )}
      </dl>
      {one.differences
        ?.filter(({ matches }) => !matches.every(Boolean))
        .map((difference) => (
          <Heatmaps key={difference.path} difference={difference} />
        ))}
    </div>
  );
}

function Value({ name, value }: { name: string; value: Plain }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Code text={[plainText(value)]} />
      </dd>
    </>
  );
}

const Code = ({ text }: { text: string[] }) => (
  <pre class="case-code">
    <code>{text.join('\n')}</code>
  </pre>
);

const caseNumber = (number: number, total: number) => t('Case {number} of {total}', { number, total });

function inputsOf(count: number, call: string | undefined): string {
  if (!call) return count > 1 ? t('Inputs') : t('Input');
  return count > 1 ? t('Inputs of {call}', { call }) : t('Input of {call}', { call });
}

const isOff = ({ status }: CaseReport): boolean => status === 'fail' || status === 'error';

function groupCases(cases: CaseReport[]): Group[] {
  const groups = new Map<string, CaseReport[]>();
  for (const one of cases) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups].map(([name, members]) => ({ name, cases: members }));
}
