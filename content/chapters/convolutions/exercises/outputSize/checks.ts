import { defineChecks } from '#grader/checks.ts';

export default defineChecks({
  groups: [
    { name: 'the example from the task', visible: true, cases: [[7, 3, 2, 0]] },
    { name: 'the padding from the task', visible: true, call: 'samePadding', cases: [[5]] },
    {
      name: 'stride 1',
      count: 3,
      draw: (random) => [random.integer(6, 40), random.integer(2, 6), 1, random.integer(0, 4)],
    },
    {
      name: 'longer strides',
      count: 5,
      draw: (random) => [random.integer(8, 60), random.integer(2, 8), random.integer(2, 5), random.integer(0, 4)],
    },
    // 224 and 11 with stride 4 is AlexNet’s first layer, as its paper has it: it does not come out even.
    {
      name: 'steps that do not come out even',
      cases: [
        [224, 11, 4, 0],
        [8, 3, 2, 0],
        [10, 3, 4, 1],
        [6, 3, 5, 0],
      ],
    },
    {
      name: 'a window as large as the padded input',
      cases: [
        [5, 5, 1, 0],
        [3, 7, 2, 2],
      ],
    },
    {
      name: 'a window that does not fit',
      cases: [
        [4, 5, 2, 0],
        [2, 9, 3, 1],
        [1, 6, 1, 1],
        [3, 8, 2, 1],
      ],
    },
    { name: 'odd windows', call: 'samePadding', cases: [[1], [3], [7], [11]] },
    { name: 'even windows', call: 'samePadding', cases: [[2], [4], [6]] },
  ],
  properties: [
    {
      name: 'a number of places is whole and not negative',
      holds: (result) =>
        result === null ||
        (Number.isInteger(result) && (result as number) >= 0) ||
        `${String(result)} is not a number of places, or of zeros`,
    },
  ],
});
