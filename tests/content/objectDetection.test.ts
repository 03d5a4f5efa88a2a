import { expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import { averagePrecision } from '#engine/metrics/index.ts';
import { activateOutputs, type Box, decodePredictions, encodeTargets, iou, nms } from '#engine/vision/index.ts';
import { makeAnswerKey } from '#grader/answerKey.ts';
import { compare } from '#grader/compare.ts';
import type { Plain } from '#grader/types.ts';

type Raw = number[][][][];

/** What the engine answers to the same question. */
const engine: Record<string, (...args: never[]) => Plain> = {
  iou: (a: Box, b: Box) => iou(a, b),
  nms: (boxes: Box[], scores: number[], labels: number[], iouThreshold: number) =>
    nms(
      boxes.map((box, index) => ({ box, score: scores[index]!, label: labels[index]!, index })),
      { iouThreshold },
    ).map(({ index }) => index),
  encodeTargets(
    boxes: Box[],
    labels: number[],
    classes: number,
    [rows, columns]: [number, number],
    [height, width]: [number, number],
  ) {
    const objects = boxes.map((box, i) => ({ box, label: labels[i]! }));
    const picture = { width, height };
    const anchors = [{ width: 1, height: 1 }];
    const { targets } = encodeTargets(objects, { rows, columns, classes, anchors, picture });
    const depth = 5 + classes;
    const cellAt = (row: number, column: number) => {
      const first = (row * columns + column) * depth;
      return [...targets.slice(first, first + depth)];
    };
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => cellAt(row, column)),
    );
  },
  decodePredictions(raw: Raw, sizes: number[][], cellSize: number, scoreThreshold: number) {
    const [rows, columns, classes] = [raw.length, raw[0]!.length, raw[0]![0]![0]!.length - 5];
    const anchors = sizes.map(([height, width]) => ({ width: width!, height: height! }));
    const picture = { width: columns * cellSize, height: rows * cellSize };
    const grid = { rows, columns, classes, anchors, picture };
    return decodePredictions(activateOutputs(raw.flat(3), grid), grid, { scoreThreshold }).map(
      ({ box, label, score }) => [...box, label, score],
    );
  },
  averagePrecision(scores: number[], isRight: boolean[], objects: number) {
    const order = [...scores.keys()].sort((i, j) => scores[j]! - scores[i]!);
    return averagePrecision(
      order.map((i) => isRight[i]!),
      objects,
    );
  },
};

test.for(Object.keys(engine))('the solution of %s agrees with the engine', async (name) => {
  const exercise = await loadExercise('object-detection', name);
  for (const seed of [exercise.seed, 1])
    for (const { args, expected, group } of makeAnswerKey(exercise, seed).cases) {
      // The engine's numbers are float32: it may see a score of exactly the threshold on the other side of it.
      if (group === 'a score of exactly the threshold') continue;
      const answer = engine[name]!(...(args as never[]));
      expect(compare(expected, answer, { absolute: 2e-5, relative: 2e-4 }), group).toMatchObject({ matches: true });
    }
});

test.for([
  ['iou', '0.3333'],
  ['nms', '`[1]`', '`[1, 2, 0]`'],
  ['encodeTargets', '`[1, 0, 0.5, 0.5, 1.5, 0, 1]`'],
  ['decodePredictions', '`[10, -5, 20, 15, 0, 0.9354]`'],
  ['averagePrecision', '0.5556'],
] as const)('the prompt of %s shows the answers to its examples', async ([name, ...shown]) => {
  const exercise = await loadExercise('object-detection', name);
  const answers = makeAnswerKey(exercise, exercise.seed).cases.slice(0, shown.length);
  answers.forEach(({ expected }, i) => {
    const numbers = (JSON.stringify(expected).match(/-?\d+(\.\d+)?/g) ?? []).map((text) => Number(text));
    const wanted = shown[i]!.match(/-?\d+(\.\d+)?/g)!.map(Number);
    expect(exercise.files.prompt.source).toContain(shown[i]);
    // Of the target, the prompt shows the one cell that is not empty.
    const rounded = numbers.map((number) => Number(number.toFixed(4)));
    const start = rounded.findIndex((_, at) => wanted.every((number, k) => rounded[at + k] === number));
    expect(start, `${wanted} in ${rounded}`).toBeGreaterThanOrEqual(0);
  });
});
