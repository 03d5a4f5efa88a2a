import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Plain } from '#grader/types.ts';

const drawInput = (random: Random) => [random.integer(20, 40), random.integer(40, 70), random.integer(2, 5)];
const conv = (random: Random) => ({ kind: 'conv', size: random.integer(2, 6), filters: random.integer(5, 13) });
const pool = (random: Random) => ({ kind: 'pool', size: random.integer(2, 4) });

const withLayers =
  (...kinds: ((random: Random) => Plain)[]) =>
  (random: Random): Plain[] => [drawInput(random), kinds.map((layer) => layer(random))];

export default defineChecks({
  groups: [
    {
      name: 'the example from the task',
      visible: true,
      cases: [[[300, 300, 3], [{ kind: 'conv', size: 5, filters: 100 }]]],
    },
    { name: 'one layer', count: 3, draw: withLayers(conv) },
    { name: 'two layers', count: 2, draw: withLayers(conv, conv) },
    { name: 'a pooling layer between', count: 2, draw: withLayers(conv, pool, conv) },
    { name: 'pooling first', count: 1, draw: withLayers(pool, conv, conv) },
    { name: 'many layers', count: 2, draw: withLayers(conv, conv, pool, conv, pool) },
    { name: 'nothing but pooling', count: 1, draw: withLayers(pool) },
    { name: 'no layers', cases: [[[28, 28, 1], []]] },
    {
      name: 'filters of a single pixel',
      cases: [[[8, 8, 6], [{ kind: 'conv', size: 1, filters: 4 }]]],
    },
  ],
  properties: [
    {
      name: 'a count is a whole number',
      holds: (result) => Number.isInteger(result) || `${String(result)} is not a number of things`,
    },
  ],
});
