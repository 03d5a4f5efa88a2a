import type { TableData } from '../../controls/DataTable.tsx';
import { brief, scientific } from '../../plot/format.ts';
import { subjects } from './functions.ts';
import { type Check, checksAt, digitsOf } from './model.ts';
import type { GradientCheckLabState } from './scene.ts';

/** 10⁻⁴, or 1.8 × 10⁻⁴ between the powers. */
export function epsilonText(power: number): string {
  const text = scientific(10 ** power, 1);
  return text.replace(/^1\.0\u00a0×\u00a0/, '').replace(/^10⁰$/, '1');
}

export function digitsText(error: number): string {
  const digits = digitsOf(error);
  if (!Number.isFinite(digits) || digits > 15) return 'every digit';
  return digits === 0 ? 'no digit' : digits === 1 ? '1 digit' : `${digits} digits`;
}

export const errorText = (error: number) => (error === 0 ? '0' : error < 0.01 ? scientific(error, 1) : brief(error, 2));

export function sentence({ subject, precision, power }: GradientCheckLabState, check: Check): string {
  const { remark } = subjects[subject];
  return (
    `With ε = ${epsilonText(power)} in ${precision}, the central difference agrees with the slope to ` +
    `${digitsText(check.centralError)} and the one-sided to ${digitsText(check.oneSidedError)}.` +
    (remark && ` ${remark}`)
  );
}

const tablePowers = [-12, -10, -8, -7, -6, -5, -4, -3, -2, -1, 0];

export function tableOf({ subject, precision, power }: GradientCheckLabState, check: Check): TableData {
  const checks = checksAt(
    subject,
    precision,
    tablePowers.map((tablePower) => 10 ** tablePower),
  );
  const row = (name: string, { oneSided, oneSidedError, central, centralError }: Check) => [
    name,
    brief(oneSided, 9),
    errorText(oneSidedError),
    brief(central, 9),
    errorText(centralError),
  ];
  return {
    columns: ['ε', 'one-sided', 'its relative error', 'central', 'its relative error '],
    rows: [row(`now, ${epsilonText(power)}`, check), ...checks.map((one, i) => row(epsilonText(tablePowers[i]!), one))],
  };
}
