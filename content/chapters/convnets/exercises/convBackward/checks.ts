import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const list = <T>(length: number, make: () => T) => Array.from({ length }, make);

interface Sizes {
  height: number;
  width: number;
  channels: number;
  filters: number;
  size: number;
  stride: number;
  padding: number;
}

function drawCase(random: Random, { height, width, channels, filters, size, stride, padding }: Sizes): Plain[] {
  const draw = () => Number(random.normal().toFixed(2));
  const places = (length: number) => Math.floor((length + 2 * padding - size) / stride) + 1;
  return [
    list(height, () => list(width, () => list(channels, draw))),
    list(filters, () => list(size, () => list(size, () => list(channels, draw)))),
    list(places(height), () => list(places(width), () => list(filters, draw))),
    stride,
    padding,
  ];
}

const plain = { height: 4, width: 5, channels: 1, filters: 1, size: 3, stride: 1, padding: 0 };

export default defineChecks({
  axes: {
    dImage: ['row', 'column', 'channel'],
    dFilters: ['filter', 'row', 'column', 'channel'],
    dBiases: ['filter'],
  },
  groups: [
    {
      name: 'the layer from the task',
      visible: true,
      cases: [
        [
          [
            [[1], [2], [0]],
            [[0], [1], [3]],
          ],
          [
            [
              [[1], [-1]],
              [[2], [0]],
            ],
          ],
          [[[0.5], [-1]]],
          1,
          0,
        ],
      ],
    },
    { name: 'one channel, one filter', count: 1, draw: (random) => drawCase(random, plain) },
    { name: 'padding', count: 1, draw: (random) => drawCase(random, { ...plain, padding: random.integer(1, 3) }) },
    {
      name: 'a stride of 2',
      count: 2,
      draw: (random) => drawCase(random, { ...plain, height: 5, width: random.integer(5, 8), size: 2, stride: 2 }),
    },
    {
      name: 'several channels and filters',
      count: 1,
      draw: (random) => drawCase(random, { ...plain, channels: random.integer(2, 4), filters: 2, size: 2 }),
    },
    {
      name: 'all at once',
      count: 2,
      draw: (random) =>
        drawCase(random, {
          height: 5,
          width: random.integer(4, 7),
          channels: 2,
          filters: 3,
          size: 3,
          stride: 2,
          padding: 1,
        }),
    },
    {
      name: 'a filter of one pixel',
      count: 1,
      draw: (random) => drawCase(random, { ...plain, channels: 3, filters: 2, size: 1 }),
    },
  ],
});
