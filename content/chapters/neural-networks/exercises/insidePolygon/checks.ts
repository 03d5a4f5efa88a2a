import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';

/** Corners on an ellipse that need not hold the origin, counterclockwise. */
function drawPolygon(random: Random, count: number): { corners: number[][]; center: [number, number] } {
  const center: [number, number] = [random.uniform(-4, 4), random.uniform(-4, 4)];
  const [wide, tall] = [random.uniform(1.5, 3), random.uniform(1.5, 3)];
  const corners = Array.from({ length: count }, (_, i) => {
    const angle = (2 * Math.PI * (i + random.uniform(-0.3, 0.3))) / count;
    return [center[0] + wide * Math.cos(angle), center[1] + tall * Math.sin(angle)].map((each) =>
      Number(each.toFixed(2)),
    );
  });
  return { corners, center };
}

function near(random: Random, [x, y]: [number, number], reach: number): number[] {
  const angle = random.uniform(0, 2 * Math.PI);
  return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)].map((each) => Number(each.toFixed(3)));
}

const square = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
];
const triangle = [
  [-3, 1],
  [-1, 1],
  [-2, 3],
];
const pentagon = [
  [4, 0],
  [6, 1],
  [6, 3],
  [4, 4],
  [2, 2],
];

export default defineChecks({
  groups: [
    {
      name: 'the square from the task',
      visible: true,
      cases: [
        [[1, 1], square],
        [[3, 1], square],
      ],
    },
    {
      name: 'triangles and pentagons',
      cases: [
        [[-2, 1.5], triangle],
        [[-1.1, 2.5], triangle],
        [[-2, 0.5], triangle],
        [[-2, 5], triangle],
        [[4, 2], pentagon],
        [[1, 2], pentagon],
        [[7, 2], pentagon],
      ],
    },
    {
      name: 'a point near the inside',
      count: 4,
      draw: (random) => {
        const { corners, center } = drawPolygon(random, random.integer(3, 8));
        return [near(random, center, random.uniform(0, 1)), corners];
      },
    },
    {
      name: 'a point far off',
      count: 4,
      draw: (random) => {
        const { corners, center } = drawPolygon(random, random.integer(3, 8));
        return [near(random, center, random.uniform(3, 5)), corners];
      },
    },
    {
      name: 'a point on an edge or a corner',
      cases: [
        [[2, 1], square],
        [[1, 0], square],
        [[0, 0], square],
        [[-2, 1], triangle],
      ],
    },
  ],
  properties: [
    {
      name: 'as many hidden units as edges',
      holds: (result, [, corners]) => {
        const { hidden } = result as { hidden?: number[] };
        const edges = (corners as number[][]).length;
        return (
          !Array.isArray(hidden) ||
          hidden.length === edges ||
          `hidden has ${hidden.length} entries, but the polygon has ${edges} edges`
        );
      },
    },
  ],
});
