import type { DrawnClass } from './drawn.ts';

/** Drawings to begin with. */
export const examples: readonly DrawnClass[] = [
  {
    name: 'heart',
    strokes: [
      [
        [17, 32],
        [4, 18],
        [3, 10],
        [10, 4],
        [17, 11],
        [24, 4],
        [31, 10],
        [30, 18],
        [17, 32],
      ],
    ],
  },
  {
    name: 'cross',
    strokes: [
      [
        [4, 4],
        [31, 31],
      ],
      [
        [31, 4],
        [4, 31],
      ],
    ],
  },
  {
    name: 'arrow',
    strokes: [
      [
        [17, 33],
        [17, 3],
      ],
      [
        [6, 15],
        [17, 3],
        [28, 15],
      ],
    ],
  },
];
