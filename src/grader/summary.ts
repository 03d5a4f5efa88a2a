import { t } from '../language/words.ts';
import { countCases, inARow } from './format.ts';
import type { CodeError, Report } from './types.ts';

/** The report in one sentence or two. */
export function sumUp({ verdict, cases, error }: Report): string {
  const passed = cases.filter(({ status }) => status === 'pass').length;
  const measured = cases.flatMap(({ measures = [] }) =>
    measures.map(({ name, value }) => t('{name} {value}', { name, value })),
  );
  const told = measured.length > 0 ? t('Measured: {figures}.', { figures: measured.slice(0, 4).join(t(', ')) }) : '';
  const counted = { passed, cases: countCases(cases.length) };
  if (verdict === 'pass') return inARow(t('Passed: {passed} of {cases}.', counted), told);
  const groups = [...new Set(cases.filter(({ status }) => status !== 'pass').map(({ group }) => group))];
  const tally = passed === 1 ? t('{passed} of {cases} passes.', counted) : t('{passed} of {cases} pass.', counted);
  if (verdict === 'error' && error) return inARow(whereAndWhat(error), tally);
  if (verdict === 'refused') return inARow(cases.find(({ status }) => status !== 'pass')?.message ?? '', tally);
  return inARow(t('Not yet: {tally}', { tally }), whereItFails(groups), told);
}

function whereItFails([first = '', second, third]: readonly string[]): string {
  if (third) return t('It fails first on {group}.', { group: first });
  return t('It fails on {group}.', {
    group: second ? t('{first} and {second}', { first, second }) : first,
  });
}

/** "TypeError on line 3: x is not a function." */
export function whereAndWhat({ name, message, line }: CodeError): string {
  const ended = /[.!?。！？]$/.test(message) ? message : t('{sentence}.', { sentence: message });
  return line === undefined
    ? t('{name}: {message}', { name, message: ended })
    : t('{name} on line {line}: {message}', { name, line, message: ended });
}

export function timeoutSummary(limit: number): string {
  const seconds = limit / 1000;
  return seconds === 1
    ? t('Stopped after {seconds} second: it had not finished.', { seconds })
    : t('Stopped after {seconds} seconds: it had not finished.', { seconds });
}
