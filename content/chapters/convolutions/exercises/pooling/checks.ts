import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

/** Entries from −9 to 9, all different within a channel as far as that goes. */
const drawVolume = (random: Random, height: number, width: number, channels: number): number[][][] =>
  Array.from({ length: height }, () =>
    Array.from({ length: width }, () => Array.from({ length: channels }, () => random.integer(-9, 10))),
  );

const drawCase =
  (size: number, stride: number, channels: number) =>
  (random: Random): Plain[] => [
    drawVolume(random, size + random.integer(1, 3), size + random.integer(3, 6), channels),
    size,
    stride,
  ];

const example = [
  [1, 6, 2, 1],
  [3, 2, 7, -2],
  [8, 1, 4, 5],
  [5, 2, 9, 2],
].map((row) => row.map((entry) => [entry]));

const negative = [
  [
    [-5, -1],
    [-3, -8],
  ],
  [
    [-7, -2],
    [-4, -6],
  ],
];

export default defineChecks({
  axes: { '': ['row', 'column', 'channel'] },
  groups: [
    { name: 'the example from the task', visible: true, cases: [[example, 2, 2]] },
    { name: 'the mean of the example', visible: true, call: 'avgPool', cases: [[example, 2, 2]] },
    { name: 'one channel', count: 2, draw: drawCase(2, 2, 1) },
    { name: 'several channels', count: 2, draw: drawCase(2, 2, 3) },
    { name: 'windows that overlap', count: 2, draw: drawCase(3, 2, 2) },
    { name: 'windows with pixels between them', count: 1, draw: drawCase(2, 3, 2) },
    { name: 'stride 1', count: 1, draw: drawCase(2, 1, 2) },
    { name: 'nothing but negative entries', cases: [[negative, 2, 2]] },
    { name: 'a window of one pixel', cases: [[[[[3, -4]]], 1, 1]] },
    { name: 'means of one channel', call: 'avgPool', count: 2, draw: drawCase(2, 2, 1) },
    { name: 'means of several channels', call: 'avgPool', count: 2, draw: drawCase(2, 2, 3) },
    { name: 'means of windows that overlap', call: 'avgPool', count: 2, draw: drawCase(3, 2, 2) },
    { name: 'means of windows with pixels between them', call: 'avgPool', count: 1, draw: drawCase(2, 3, 2) },
  ],
  properties: [
    {
      name: 'the number of channels stays',
      holds: (result, [volume]) => {
        if (!Array.isArray(result) || !Array.isArray(result[0])) return true;
        const channels = (volume as number[][][])[0]![0]!.length;
        const [pixel] = result[0] as Plain[];
        return (
          (Array.isArray(pixel) && pixel.length === channels) ||
          `the input has ${channels} ${channels === 1 ? 'channel' : 'channels'}, and so should each pixel of the output`
        );
      },
    },
  ],
});
