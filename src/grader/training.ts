import type { Random } from '../engine/index.ts';
import { t } from '../language/words.ts';
import { expectedAndGot, withPath } from './compare.ts';
import { describe, formatIndex, formatNumber, formatShape, inARow } from './format.ts';
import { isObject, numbersOf, sameShape, shapeOf, unravel } from './parts.ts';
import { inWords, type Phrases } from './phrases.ts';
import type { Measured, Plain } from './types.ts';

/**
 * How a training run is judged: by what comes of it. Two right programs may train to different weights, so nothing is
 * compared with the solution's; the host applies the weights that came back to data and measures. What the submission says
 * of itself counts for nothing.
 */
export interface Training {
  /** Data that no submission gets, drawn anew for each case: points that the weights have not seen. */
  unseen?: (random: Random, args: Plain[]) => Plain;
  /** The sizes of the arrays of numbers in the answer, by property; '' is the answer itself: `{ W1: [2, 16], b1: [16] }`. */
  shapes: (args: Plain[]) => Record<string, number[]>;
  measures: Measure[];
  /**
   * What tells a mistake of `mistakes/` by its id, where equal outputs can't: a property of the weights, or of how well
   * they do. Each must tell its own in every case.
   */
  signs?: Record<string, (trained: Trained) => boolean>;
}

/** An answer in the right form, and what belongs to it. */
export interface Trained {
  answer: Plain;
  args: Plain[];
  unseen: Plain;
  /** What was measured on it, by the measure's name; empty for the measures themselves. */
  measured: Record<string, number>;
}

/** Reaches `atLeast` or `atMost`; one of the two is given. */
export interface Measure {
  /** What, and on which data: "accuracy on unseen points". */
  name: string;
  /** Computes it from the answer. NaN reaches nothing. */
  of: (trained: Trained) => number;
  atLeast?: number;
  atMost?: number;
  /** A share of 1, told in percent. */
  isShare?: boolean;
}

/** What a training run gave. Without the form that was asked for there is only a problem. */
export interface TrainingResult {
  problem?: string;
  trained?: Trained;
  measures?: Measured[];
}

/** Applies an answer to data and measures. */
export function measureTraining(training: Training, answer: Plain, args: Plain[], unseen: Plain): TrainingResult {
  const shapes = training.shapes(args);
  const problem = formProblem(answer, shapes);
  if (problem) return { problem };
  const trained: Trained = { answer, args, unseen, measured: {} };
  const values = training.measures.map((measure) => measure.of(trained));
  const measures = training.measures.map((measure, index): Measured => {
    const value = values[index]!;
    return {
      name: measure.name,
      value: tell(value, measure),
      goal: goalOf(measure),
      isReached: reaches(value, measure),
    };
  });
  const measured = Object.fromEntries(training.measures.map(({ name }, index) => [name, values[index]!]));
  const grown = nonFiniteProblem(answer, Object.keys(shapes));
  return { trained: { ...trained, measured }, measures, ...(grown && { problem: grown }) };
}

/** "accuracy on unseen points: at least 95 %" */
export function goalsOf({ measures }: Training, words?: Phrases): string[] {
  return measures.map((measure) => t('{name}: {goal}', { name: inWords(measure.name, words), goal: goalOf(measure) }));
}

function goalOf(measure: Measure): string {
  const { atLeast, atMost } = measure;
  return atLeast !== undefined
    ? t('at least {value}', { value: tell(atLeast, measure) })
    : t('at most {value}', { value: tell(atMost!, measure) });
}

function tell(value: number, { isShare }: Measure): string {
  return isShare && Number.isFinite(value) ? `${formatNumber(100 * value, 3)} %` : formatNumber(value, 3);
}

function reaches(value: number, { atLeast = -Infinity, atMost = Infinity }: Measure): boolean {
  return value >= atLeast && value <= atMost;
}

/** Numbers of another shape, and what is no number. */
function formProblem(answer: Plain, shapes: Record<string, number[]>): string | undefined {
  for (const [path, wanted] of Object.entries(shapes)) {
    const value = partOf(answer, path);
    const shape = shapeOf(value);
    if (sameShape(shape, wanted)) continue;
    return expectedAndGot(
      path,
      shapeInWords(wanted),
      shape && shape.length > 1 ? shapeInWords(shape) : describe(value),
    );
  }
  return undefined;
}

function nonFiniteProblem(answer: Plain, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const value = partOf(answer, path);
    const numbers = numbersOf(value);
    const odd = numbers.findIndex((number) => !Number.isFinite(number));
    if (odd < 0) continue;
    const index = formatIndex(unravel(odd, shapeOf(value)!));
    const number = formatNumber(numbers[odd]!);
    const seen =
      index === '[]'
        ? t('it holds {number} after training.', { number })
        : t('it holds {number} at {index} after training.', { number, index });
    return inARow(withPath(path, seen), t('Did the steps grow without bound, or was something divided by 0?'));
  }
  return undefined;
}

function partOf(answer: Plain, path: string): Plain {
  if (path === '') return answer;
  return isObject(answer) && Object.hasOwn(answer, path) ? answer[path] : undefined;
}

function shapeInWords(shape: readonly number[]): string {
  return shape.length === 0 ? t('a number') : t('{shape} numbers', { shape: formatShape(shape) });
}
