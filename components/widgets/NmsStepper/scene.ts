import type { Box, Detection } from '#engine/vision/index.ts';
import { choice, number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/** The picture's size. */
export const field = { width: 120, height: 72 };
export const step = 2;

/** What a detector might say of two horses, one with a rider. */
const first = [
  { box: [8, 18, 60, 64], score: 0.71, label: 0 },
  { box: [16, 22, 68, 68], score: 0.92, label: 0 },
  { box: [24, 30, 76, 72], score: 0.78, label: 0 },
  { box: [22, 6, 64, 62], score: 0.84, label: 1 },
  { box: [82, 30, 114, 66], score: 0.66, label: 0 },
  { box: [96, 4, 110, 20], score: 0.28, label: 1 },
] as const;

export const classNames = ['horse', 'rider'] as const;
export const names = 'ABCDEF';

/** A detector’s boxes, both thresholds, and how far suppression has come. */
export const nmsStepper = defineScene(
  'NmsStepper',
  {
    boxes: numbers(
      first.flatMap(({ box }) => [...box]),
      { min: 0, max: field.width, step, digits: 0 },
    ),
    scores: numbers(
      first.map(({ score }) => score),
      { min: 0.05, max: 0.99, step: 0.01 },
    ),
    least: number(0.4, { min: 0, max: 0.95, step: 0.05 }),
    most: number(0.5, { min: 0, max: 0.95, step: 0.05 }),
    classes: choice('apart', ['apart', 'together']),
    /** Steps taken. */
    step: number(1, { min: 0, max: 20, step: 1 }),
  },
  ({ boxes }) =>
    first.every((_, i) => {
      const [left, top, right, bottom] = boxes.slice(4 * i, 4 * i + 4) as [number, number, number, number];
      return left < right && top < bottom && bottom <= field.height;
    }),
);

export type NmsStepperState = SceneState<typeof nmsStepper>;

/** A detection and its place in the list. */
export interface Candidate extends Detection {
  readonly index: number;
  readonly name: string;
}

export function candidatesOf({ boxes, scores }: NmsStepperState): Candidate[] {
  return first.map(({ label }, index) => ({
    index,
    name: names[index]!,
    label,
    score: scores[index]!,
    box: boxes.slice(4 * index, 4 * index + 4) as unknown as Box,
  }));
}
