import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const drawVolume = (random: Random, height: number, width: number, channels: number): number[][][] =>
  Array.from({ length: height }, () =>
    Array.from({ length: width }, () => Array.from({ length: channels }, () => random.integer(-4, 6))),
  );

/** Numbers that are not 0, so that leaving one out shows. */
const drawBiases = (random: Random, filters: number) =>
  Array.from({ length: filters }, () => random.integer(1, 7) * (random.integer(0, 2) === 0 ? 1 : -1));

interface Sizes {
  size: number;
  channels: number;
  filters: number;
  stride: number;
  padding: number;
}

const drawCase =
  ({ size, channels, filters, stride, padding }: Sizes) =>
  (random: Random): Plain[] => [
    drawVolume(random, size + random.integer(0, 2) + 1, size + random.integer(2, 4) + 1, channels),
    Array.from({ length: filters }, () => drawVolume(random, size, size, channels)),
    drawBiases(random, filters),
    stride,
    padding,
  ];

export default defineChecks({
  axes: { '': ['row', 'column', 'filter'] },
  groups: [
    {
      name: 'the example from the task',
      visible: true,
      cases: [
        [
          [
            [
              [1, 2],
              [3, 4],
            ],
          ],
          [[[[1, 10]]], [[[0, -1]]]],
          [0, 5],
          1,
          0,
        ],
      ],
    },
    {
      name: 'one channel, one filter',
      count: 1,
      draw: drawCase({ size: 2, channels: 1, filters: 1, stride: 1, padding: 0 }),
    },
    {
      name: 'three channels, one filter',
      count: 2,
      draw: drawCase({ size: 3, channels: 3, filters: 1, stride: 1, padding: 0 }),
    },
    {
      name: 'one channel, several filters',
      count: 1,
      draw: drawCase({ size: 2, channels: 1, filters: 4, stride: 1, padding: 0 }),
    },
    {
      name: 'several channels, several filters',
      count: 3,
      draw: drawCase({ size: 2, channels: 3, filters: 2, stride: 1, padding: 0 }),
    },
    {
      name: 'more filters than channels, with padding',
      count: 2,
      draw: drawCase({ size: 3, channels: 2, filters: 5, stride: 1, padding: 1 }),
    },
    {
      name: 'stride 2',
      count: 2,
      draw: drawCase({ size: 2, channels: 2, filters: 3, stride: 2, padding: 0 }),
    },
    {
      name: 'stride 3 and padding 2',
      count: 2,
      draw: drawCase({ size: 2, channels: 3, filters: 2, stride: 3, padding: 2 }),
    },
    {
      name: 'an image of one row',
      cases: [
        [
          [
            [
              [1, -2],
              [3, 1],
              [2, 2],
            ],
          ],
          [
            [
              [
                [1, 2],
                [3, 4],
              ],
              [
                [5, 6],
                [-7, 8],
              ],
            ],
          ],
          [4],
          1,
          1,
        ],
      ],
    },
  ],
  properties: [
    {
      name: 'each pixel of the output has one number for each filter',
      holds: (result, [, filters]) => {
        if (!Array.isArray(result) || !Array.isArray(result[0])) return true;
        const [pixel] = result[0] as Plain[];
        const expected = (filters as Plain[]).length;
        if (!Array.isArray(pixel))
          return 'a pixel of your output is a number; it should be a list, one for each filter';
        return (
          pixel.length === expected ||
          `with ${expected} ${expected === 1 ? 'filter' : 'filters'} a pixel of your output has ${pixel.length} numbers`
        );
      },
    },
  ],
});
