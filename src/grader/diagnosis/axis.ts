import { t } from '../../language/words.ts';
import { formatNumber } from '../format.ts';
import { axisName, isSpread, type Observation, type Pattern } from './observation.ts';

/** What a line of numbers is brought to 1, or to another constant, by. */
const measures = [
  {
    say: (line: string, number: string) => t('every {line} sums to {number}', { line, number }),
    of: (line: readonly number[]) => line.reduce((sum, number) => sum + number, 0),
  },
  {
    say: (line: string, number: string) => t('every {line} has a length of {number}', { line, number }),
    of: (line: readonly number[]) => Math.hypot(...line),
  },
  {
    say: (line: string, number: string) => t('every {line} has a maximum of {number}', { line, number }),
    of: (line: readonly number[]) => Math.max(...line),
  },
];

/** What should hold along one axis holds along the other: rows that should sum to 1, and columns that do. */
export const wrongAxis: Pattern = (observations) => {
  for (const { say, of } of measures)
    for (const [axis, other] of [
      [1, 0],
      [0, 1],
    ] as const) {
      const constants = observations.map((observation) => crossed(observation, axis, other, of));
      const [constant] = constants;
      if (constant === undefined || constants.some((one) => one === undefined || !isNear(one, constant))) continue;
      const [wanted, done] = [axisName(observations[0]!, other), axisName(observations[0]!, axis)];
      return t('Expected is that {rule}; yours does so along each {line}: is it the wrong axis?', {
        rule: say(wanted, formatNumber(constant)),
        line: done,
      });
    }
  return undefined;
};

/** The constant that lines along `axis` have in what is expected and lines along `other`, they alone, in what came. */
function crossed(
  observation: Observation,
  axis: 0 | 1,
  other: 0 | 1,
  measure: (line: readonly number[]) => number,
): number | undefined {
  const { actual, expected, shape } = observation;
  const [rows = 0, columns = 0] = shape;
  if (shape.length !== 2 || rows < 2 || columns < 2 || !isSpread(observation)) return undefined;
  const along = (numbers: readonly number[], direction: 0 | 1) =>
    constantOf(linesOf(numbers, columns, direction).map(measure));
  const constant = along(expected, axis);
  if (constant === undefined || along(expected, other) !== undefined) return undefined;
  const found = along(actual, other);
  return found !== undefined && isNear(found, constant) && along(actual, axis) === undefined ? constant : undefined;
}

/** Rows for axis 1, along which a row runs; columns for axis 0. */
function linesOf(numbers: readonly number[], columns: number, axis: 0 | 1): number[][] {
  const rows = Array.from({ length: numbers.length / columns }, (_, row) =>
    numbers.slice(row * columns, (row + 1) * columns),
  );
  return axis === 1 ? rows : Array.from({ length: columns }, (_, column) => rows.map((row) => row[column]!));
}

function constantOf(values: readonly number[]): number | undefined {
  return values.every((value) => isNear(value, values[0]!)) ? values[0] : undefined;
}

function isNear(one: number, other: number): boolean {
  return Number.isFinite(one) && Math.abs(one - other) <= 1e-5 * Math.max(1, Math.abs(other));
}
