import type { CaseReport, Plain } from '#grader/types.ts';
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
export function CaseList({ cases, parameters }: { cases: CaseReport[]; parameters: string[] }) {
  const groups = groupCases(cases);
  const firstFailing = groups.find((group) => group.cases.some(isOff));
  return (
    <ul class="cases">
      {groups.map((group) => (
        <li key={group.name}>
          <GroupView group={group} parameters={parameters} isOpen={group === firstFailing} />
        </li>
      ))}
    </ul>
  );
}

function GroupView({ group, parameters, isOpen }: { group: Group; parameters: string[]; isOpen: boolean }) {
  const { cases } = group;
  const passed = cases.filter(({ status }) => status === 'pass').length;
  const wasRun = cases.some(({ status }) => status !== 'not-run');
  const line = (
    <>
      <Mark kind={!wasRun ? 'none' : passed === cases.length ? 'pass' : 'fail'} />
      <span class="cases-name">{group.name}</span>
      <span class="cases-count">
        {wasRun ? `${passed} of ${cases.length}` : 'not run'}
        {cases.some(({ visible }) => !visible) && ' · unseen'}
      </span>
    </>
  );
  const shown = cases.filter((one) => wasRun && (one.visible || isOff(one)));
  if (shown.length === 0) return <p class="cases-line">{line}</p>;
  return (
    <details open={isOpen}>
      <summary class="cases-line">{line}</summary>
      {shown.map((one) => (
        <CaseView
          key={cases.indexOf(one)}
          one={one}
          name={cases.length > 1 ? `Case ${cases.indexOf(one) + 1} of ${cases.length}` : undefined}
          parameters={parameters}
        />
      ))}
    </details>
  );
}

function CaseView({ one, name, parameters }: { one: CaseReport; name: string | undefined; parameters: string[] }) {
  return (
    <div class="case">
      {name && <p class="case-name">{name}</p>}
      {one.message && <p class="case-message">{one.message}</p>}
      <dl>
        <dt>{one.args.length > 1 ? 'Inputs' : 'Input'}</dt>
        <dd>
          <Code text={one.args.map((arg, i) => `${parameters[i] ?? `argument ${i + 1}`} = ${plainText(arg)}`)} />
        </dd>
        {one.status === 'pass' && <Value name="Result" value={one.actual} />}
        {one.status !== 'pass' && !one.differences && (
          <>
            <Value name="Expected" value={one.expected} />
            {one.status === 'fail' && <Value name="Yours" value={one.actual} />}
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

const isOff = ({ status }: CaseReport): boolean => status === 'fail' || status === 'error';

function groupCases(cases: CaseReport[]): Group[] {
  const groups = new Map<string, CaseReport[]>();
  for (const one of cases) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return [...groups].map(([name, members]) => ({ name, cases: members }));
}
