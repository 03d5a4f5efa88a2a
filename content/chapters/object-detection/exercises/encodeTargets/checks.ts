import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

/** Objects whose midpoints lie in different cells, off their edges; the picture need not be square, nor the cells. */
function drawPicture(random: Random, count: number, rows: number, columns: number, classes: number): Plain[] {
  const [cellHeight, cellWidth] = [10 * random.integer(2, 5), 10 * random.integer(5, 8)];
  const cells = random.shuffle([...Array(rows * columns).keys()]).slice(0, count);
  const boxes = cells.map((cell) => {
    const x = ((cell % columns) + random.integer(1, 10) / 10) * cellWidth;
    const y = (Math.floor(cell / columns) + random.integer(1, 10) / 10) * cellHeight;
    const [width, height] = [2 * random.integer(3, 40), 2 * random.integer(3, 30)];
    return [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  });
  const labels = boxes.map(() => random.integer(0, classes));
  return [boxes, labels, classes, [rows, columns], [rows * cellHeight, columns * cellWidth]];
}

export default defineChecks({
  axes: { '': ['row', 'column', 'number'] },
  groups: [
    {
      name: 'the box from the task',
      visible: true,
      cases: [[[[50, 10, 110, 30]], [1], 2, [2, 3], [80, 120]]],
    },
    {
      name: 'one object in a square picture',
      count: 2,
      draw: (random) => drawPicture(random, 1, 3, 3, 3),
    },
    {
      name: 'midpoints on lines between cells',
      cases: [
        [
          [
            [10, 10, 50, 70],
            [70, 70, 110, 90],
          ],
          [0, 1],
          2,
          [3, 4],
          [120, 160],
        ],
      ],
    },
    {
      name: 'midpoints on the far edges',
      cases: [
        [[[100, 20, 140, 50]], [0], 1, [2, 3], [80, 120]],
        [[[10, 60, 40, 100]], [1], 2, [2, 3], [80, 120]],
        [[[110, 70, 130, 90]], [0], 2, [2, 3], [80, 120]],
      ],
    },
    {
      name: 'two midpoints in one cell',
      cases: [
        [
          [
            [0, 0, 60, 50],
            [10, 10, 30, 20],
            [70, 10, 80, 70],
          ],
          [1, 0, 2],
          3,
          [2, 2],
          [120, 120],
        ],
      ],
    },
    { name: 'no objects', cases: [[[], [], 2, [2, 2], [80, 80]]] },
    {
      name: 'several objects',
      count: 5,
      draw: (random) => drawPicture(random, random.integer(2, 5), random.integer(2, 4), random.integer(2, 5), 3),
    },
  ],
  properties: [
    {
      name: 'midpoints stay within their cell',
      holds: (result) => {
        if (!Array.isArray(result)) return true;
        const cells = (result as number[][][]).flat().filter(Array.isArray);
        const odd = cells.find(([, x, y]) => Math.min(x!, y!) < 0 || Math.max(x!, y!) > 1);
        return odd === undefined || `b_x or b_y is not between 0 and 1: ${odd[1]}, ${odd[2]}`;
      },
    },
  ],
});
