import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const drawImage = (random: Random, height: number, width: number): number[][] =>
  Array.from({ length: height }, () => Array.from({ length: width }, () => random.integer(-4, 6)));

/** Weights that no flip and no transposition leaves as they are. */
function drawKernel(random: Random, rows: number, columns: number): number[][] {
  const kernel = drawImage(random, rows, columns);
  const isTelling = (one: number[][]) =>
    one.length * one[0]!.length === 1 ||
    JSON.stringify(one) !== JSON.stringify(one.toReversed().map((row) => row.toReversed()));
  if (!isTelling(kernel)) kernel[0]![0]! += 3;
  return kernel;
}

const drawCase =
  (rows: number, columns: number, stride: number, padding: number) =>
  (random: Random): Plain[] => [
    drawImage(random, rows + random.integer(1, 4), columns + random.integer(2, 6)),
    drawKernel(random, rows, columns),
    stride,
    padding,
  ];

const half = [0, 0, 0, 8, 8, 8];

export default defineChecks({
  axes: { '': ['row', 'column'] },
  groups: [
    {
      name: 'the example from the task',
      visible: true,
      cases: [
        [
          Array.from({ length: 6 }, () => half),
          [
            [-1, 0, 1],
            [-1, 0, 1],
            [-1, 0, 1],
          ],
          1,
          0,
        ],
      ],
    },
    { name: 'a square kernel, stride 1, no padding', count: 3, draw: drawCase(3, 3, 1, 0) },
    { name: 'padding', count: 2, draw: drawCase(3, 3, 1, 1) },
    { name: 'stride 2', count: 3, draw: drawCase(3, 3, 2, 0) },
    { name: 'stride 3 and padding 2', count: 2, draw: drawCase(2, 2, 3, 2) },
    { name: 'a wide kernel', count: 2, draw: drawCase(2, 4, 1, 0) },
    { name: 'a high kernel, stride 2 and padding 1', count: 2, draw: drawCase(4, 2, 2, 1) },
    {
      name: 'a kernel of one weight',
      cases: [
        [[[2, -1, 3]], [[-2]], 1, 0],
        [[[2], [-1], [3]], [[3]], 2, 1],
      ],
    },
    {
      name: 'a kernel as large as the image',
      cases: [
        [
          [
            [1, 2],
            [3, 4],
          ],
          [
            [1, 10],
            [100, 1000],
          ],
          1,
          0,
        ],
      ],
    },
  ],
  properties: [
    {
      name: 'there is one row for each place down, and one column for each place across',
      holds: (result, [image, kernel, stride, padding]) => {
        if (!Array.isArray(result) || !result.every(Array.isArray)) return true;
        const [pixels, weights] = [image as number[][], kernel as number[][]];
        const places = (n: number, f: number) => Math.floor((n + 2 * (padding as number) - f) / (stride as number)) + 1;
        const height = places(pixels.length, weights.length);
        const width = places(pixels[0]!.length, weights[0]!.length);
        const [first] = result as Plain[][];
        return (
          (result.length === height && first?.length === width) ||
          `the kernel fits at ${height} × ${width} places, and you return ${result.length} × ${first?.length ?? 0}`
        );
      },
    },
  ],
});
