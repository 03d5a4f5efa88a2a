import { expectedAndGot } from '#grader/compare.ts';
import { describe } from '#grader/format.ts';
import { isList } from '#grader/parts.ts';
import type { Plain } from '#grader/types.ts';
import { t } from '#language/words.ts';

/*
 * What a figure makes of an answer of the reader's own code: code that has passed may still return anything. Each of
 * these throws an Error that tells its writer what cannot be drawn. `place` names the answer: "iou(…)". Loaded with the
 * first run, for a page that runs nothing needs none of it.
 */

/** A finite number. */
export function numberIn(answer: Plain, place: string): number {
  if (typeof answer === 'number' && Number.isFinite(answer)) return answer;
  throw new Error(expectedAndGot(place, t('a number'), typeof answer === 'number' ? String(answer) : describe(answer)));
}

/** The numbers of nested arrays of that shape, row by row. */
export function numbersIn(answer: Plain, shape: readonly number[], place: string): number[] {
  const [length, ...inner] = shape;
  if (length === undefined) return [numberIn(answer, place)];
  const parts = partsOf(answer);
  if (parts?.length !== length) {
    const expected = Array.from({ length }, () => (inner.length > 0 ? [] : 0));
    throw new Error(expectedAndGot(place, describe(expected), describe(answer)));
  }
  return parts.flatMap((part, at) => numbersIn(part, inner, `${place}[${at}]`));
}

/** The indices of some of `count` boxes. */
export function boxesIn(answer: Plain, count: number, place: string): number[] {
  const parts = partsOf(answer);
  if (!parts) throw new Error(expectedAndGot(place, t('an array'), describe(answer)));
  if (count === 0 && parts.length > 0) throw new Error(expectedAndGot(place, describe([]), describe(answer)));
  return parts.map((part, at) => {
    if (Number.isInteger(part) && (part as number) >= 0 && (part as number) < count) return part as number;
    const expected = t('the index of a box, 0 to {last}', { last: count - 1 });
    const got = typeof part === 'number' ? String(part) : describe(part);
    throw new Error(expectedAndGot(`${place}[${at}]`, expected, got));
  });
}

const partsOf = (answer: Plain): Plain[] | undefined => (isList(answer) ? Array.from<Plain>(answer) : undefined);
