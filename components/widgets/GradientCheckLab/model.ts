import { noGrad, scope, tensor } from '#engine';
import { type FunctionName, subjects } from './functions.ts';

export const precisions = ['float64', 'float32'] as const;
export type Precision = (typeof precisions)[number];

/** Half the gap between 1 and the next number: the most by which a rounded result is off, relative to its size. */
export const unitRoundoff: Record<Precision, number> = { float64: 2 ** -53, float32: 2 ** -24 };

/** Both differences at one ε. */
export interface Check {
  epsilon: number;
  /** (f(w + ε) − f(w)) / ε and (f(w + ε) − f(w − ε)) / 2ε, computed in the precision asked for. */
  oneSided: number;
  central: number;
  /** How far they are from the slope, relative to it. */
  oneSidedError: number;
  centralError: number;
}

/** The function's slope where it is checked, exact up to float64. */
export function slopeOf(name: FunctionName): number {
  const { slope, at } = subjects[name];
  return slope(at);
}

export function checksAt(name: FunctionName, precision: Precision, epsilons: readonly number[]): Check[] {
  const { at } = subjects[name];
  const exact = slopeOf(name);
  const middle = valuesAt(name, precision, [at])[0]!;
  const above = valuesAt(
    name,
    precision,
    epsilons.map((epsilon) => at + epsilon),
  );
  const below = valuesAt(
    name,
    precision,
    epsilons.map((epsilon) => at - epsilon),
  );
  const round = precision === 'float32' ? Math.fround : (value: number) => value;
  return epsilons.map((epsilon, i) => {
    const oneSided = round(round(above[i]! - middle) / round(epsilon));
    const central = round(round(above[i]! - below[i]!) / round(2 * epsilon));
    const error = (numeric: number) => Math.abs(numeric - exact) / Math.abs(exact);
    return { epsilon, oneSided, central, oneSidedError: error(oneSided), centralError: error(central) };
  });
}

function valuesAt(name: FunctionName, precision: Precision, weights: readonly number[]): number[] {
  const { value, float32 } = subjects[name];
  if (precision === 'float64') return weights.map(value);
  return scope(() => noGrad(() => [...float32(tensor([...weights])).data]));
}

/** What the theory says of the errors, relative to the slope: factors of ε, of ε², and of 1/ε. */
export interface Theory {
  oneSided: number;
  central: number;
  roundOff: number;
}

export function theoryOf(name: FunctionName, precision: Precision): Theory {
  const { at, value, slope } = subjects[name];
  const exact = Math.abs(slope(at));
  // Derivatives of the true slope, in float64, with a step far from both kinds of error.
  const h = 1e-3;
  const second = (slope(at + h) - slope(at - h)) / (2 * h);
  const third = (slope(at + h) - 2 * slope(at) + slope(at - h)) / h ** 2;
  return {
    oneSided: Math.abs(second) / 2 / exact,
    central: Math.abs(third) < 1e-6 ? 0 : Math.abs(third) / 6 / exact,
    roundOff: (unitRoundoff[precision] * Math.abs(value(at))) / exact,
  };
}

/** The ε at which truncation, cε², and round-off, d/ε, add up to least: where 2cε = d/ε². */
export function bestCentral({ central, roundOff }: Theory): number {
  return (roundOff / (2 * central)) ** (1 / 3);
}

/** How many significant digits agree: an error of 0.00005 or less leaves four. */
export function digitsOf(error: number): number {
  return Math.max(0, Math.floor(-Math.log10(2 * error)));
}
