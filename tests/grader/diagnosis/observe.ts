import { compare } from '#grader/compare.ts';
import type { Observation } from '#grader/diagnosis/observation.ts';
import type { Plain } from '#grader/types.ts';

const tolerance = { absolute: 1e-6, relative: 1e-5 };

/** What a pattern gets to see of one failing case. */
export function observe(expected: Plain, actual: Plain, args: Plain[] = [], axes?: string[]): Observation {
  const { differences } = compare(actual, expected, tolerance, axes ? { '': axes } : {});
  return { ...differences[0]!, args, tolerance };
}

/** The same way of being wrong, in several cases. */
export function observeAll(expected: Plain[], spoil: (value: number) => number, args: Plain[][] = []): Observation[] {
  const apply = (value: Plain): Plain => (Array.isArray(value) ? value.map(apply) : spoil(value as number));
  return expected.map((value, index) => observe(value, apply(value), args[index]));
}
