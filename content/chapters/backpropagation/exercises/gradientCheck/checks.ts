import { defineChecks } from '#grader/checks.ts';
import { drawNumber } from '#grader/draw.ts';

const slopeOf = (value: number, i: number) => (i % 2 === 0 ? 6 * value ** 2 : -10 * value);

export default defineChecks({
  // Far below the difference between a one-sided and a central difference, far above what rounding leaves of either.
  tolerance: { absolute: 2e-7, relative: 1e-6 },
  groups: [
    {
      name: 'the gradient from the task',
      visible: true,
      call: 'checkOf',
      cases: [
        ['polynomial', [3, 2], [54, -20]],
        ['polynomial', [3, 2], [54, 20]],
      ],
    },
    {
      name: 'right gradients',
      call: 'checkOf',
      count: 3,
      draw: (random) => {
        const w = Array.from({ length: random.integer(3, 6) }, () => drawNumber(random, 1.5, 4));
        return ['polynomial', w, w.map(slopeOf)];
      },
    },
    {
      name: 'one slope wrong among right ones',
      call: 'checkOf',
      count: 3,
      draw: (random) => {
        const w = Array.from({ length: random.integer(3, 6) }, () => drawNumber(random, 1.5, 4));
        const odd = random.integer(0, w.length);
        return ['polynomial', w, w.map((value, i) => slopeOf(value, i) * (i === odd ? 1.5 : 1))];
      },
    },
    {
      name: 'weights that act on each other',
      call: 'checkOf',
      cases: [
        ['product', [2, -3, 4], [-12, 8, -6]],
        ['network', [0.4, -0.9, 0.3], [0.5, 0.5, -0.2]],
      ],
    },
    {
      name: 'a weight that the loss does not use',
      call: 'checkOf',
      cases: [
        ['blind', [1.5, 2.5], [6.75, 0]],
        ['blind', [1.5, 2.5], [6.75, 0.5]],
        ['blind', [1.5], [0]],
      ],
    },
    { name: 'a loss with a short wave', call: 'checkOf', cases: [['wave', [0.7], [63.3]]] },
    {
      name: 'another ε',
      call: 'checkOf',
      cases: [
        ['polynomial', [3, 2], [54, -20], 0.01],
        ['product', [2, -3, 4], [-12, 8, -6], 0.5],
      ],
    },
  ],
});
