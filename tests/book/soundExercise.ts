export const hint = '\n<Hint>\n\nAdd it to itself.\n\n</Hint>\n';
export const program = (body: string) => `export function double(x: number): number {\n  ${body}\n}\n`;

/** A sound exercise, as small as one can be: the files of its folder. */
export const sound = {
  'prompt.mdx': `---
uuid: 0c9a3e0e-6d0e-4c5b-9a52-0d1f1d1c2b3a
title: Twice as much
entry: [double]
difficulty: easy
points: 1
---

Double it.
${hint.repeat(3)}`,
  'starter.ts': program('return x;'),
  'solution.ts': program('return 2 * x;'),
  'solutions/sum.ts': program('return x + x;'),
  'checks.ts': `export default {
  groups: [
    { name: 'three', visible: true, cases: [[3]] },
    { name: 'any number', count: 2, draw: (random) => [random.uniform(1, 2)] },
  ],
  properties: [{ name: 'it grows', holds: (result, [x]) => result > x || \`\${result} is no more than \${x}\` }],
};
`,
  'mistakes/squares.ts': program('return x * x;'),
  'mistakes/squares.md': 'You multiply $x$ by itself.\n',
  'notes.md': 'Doubling.\n',
};
