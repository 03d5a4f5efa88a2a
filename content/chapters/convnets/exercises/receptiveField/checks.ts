import { defineChecks } from '#grader/checks.ts';

const conv3 = { size: 3, stride: 1 };
const pool2 = { size: 2, stride: 2 };

export default defineChecks({
  axes: { '': ['layer'] },
  groups: [
    { name: "the builder's network", visible: true, cases: [[[conv3, pool2, conv3, pool2]]] },
    { name: 'two filters', cases: [[[conv3, conv3]], [[{ size: 5, stride: 1 }, conv3]]] },
    { name: 'a single pool', cases: [[[pool2]], [[{ size: 3, stride: 2 }]]] },
    { name: 'three pools', cases: [[[pool2, pool2, pool2]], [[pool2, conv3, pool2, conv3, conv3, pool2, conv3]]] },
    { name: 'a window of one entry', cases: [[[conv3, { size: 1, stride: 1 }, pool2, { size: 1, stride: 3 }, conv3]]] },
    {
      name: 'any windows and strides',
      count: 4,
      draw: (random) => [
        Array.from({ length: random.integer(2, 7) }, () => ({
          size: random.integer(1, 6),
          stride: random.integer(1, 4),
        })),
      ],
    },
  ],
});
