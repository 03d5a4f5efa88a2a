import { count } from './format.ts';
import type { CodeError, Report } from './types.ts';

/** The report in one sentence or two. */
export function sumUp({ verdict, cases, error }: Report): string {
  const passed = cases.filter(({ status }) => status === 'pass').length;
  const measured = cases.flatMap(({ measures = [] }) => measures.map(({ name, value }) => `${name} ${value}`));
  const told = measured.length > 0 ? ` Measured: ${measured.slice(0, 4).join(', ')}.` : '';
  if (verdict === 'pass') return `Passed: ${passed} of ${count(cases.length, 'case')}.${told}`;
  const groups = [...new Set(cases.filter(({ status }) => status !== 'pass').map(({ group }) => group))];
  const tally = `${passed} of ${count(cases.length, 'case')} ${passed === 1 ? 'passes' : 'pass'}`;
  if (verdict === 'error' && error) return `${whereAndWhat(error)} ${tally}.`;
  if (verdict === 'refused') return `${cases.find(({ status }) => status !== 'pass')?.message} ${tally}.`;
  return `Not yet: ${tally}. It fails ${groups.length > 2 ? `first on ${groups[0]}` : `on ${groups.join(' and ')}`}.${told}`;
}

/** "TypeError on line 3: x is not a function." */
export function whereAndWhat({ name, message, line }: CodeError): string {
  const where = line === undefined ? '' : ` on line ${line}`;
  return `${name}${where}: ${message}${/[.!?]$/.test(message) ? '' : '.'}`;
}

export function timeoutSummary(limit: number): string {
  return `Stopped after ${limit / 1000} ${limit === 1000 ? 'second' : 'seconds'}: it had not finished.`;
}
