import { expect, test } from 'vitest';
import { faultsIn, plainFaults } from '#book/authoring/plainFaults.ts';

const term = 'content/chapters/losses/index.mdx:315:1: unknown term: "hing"; did you mean "hinge"?';
const symbol = 'content/notation.yml:7: bad macro: "l"; begin it with a backslash';
const stack =
  '    at TransformPluginContext.handler (file:///book/node_modules/@astrojs/mdx/dist/vite-plugin-mdx.js:64:17)';

test('of what Astro says, faults are picked out without its hints and stacks', () => {
  expect(faultsIn(`MDXError: \n${term}\n${symbol}\n${stack}`)).toEqual([term, symbol]);
  expect(
    faultsIn(`\u001b[31m[UnhandledRejection]\u001b[0m Astro detected one.\nBookError: ${symbol}\n  Hint:\n    Await.`),
  ).toEqual([symbol]);
  expect(faultsIn(`MDXError: Expected a closing tag for \`<Note>\` (3:1-3:7)\n${stack}`)).toEqual([
    'Expected a closing tag for `<Note>` (3:1-3:7)',
  ]);
  expect(faultsIn(`TypeError: x is undefined\n    at Page (file:///book/src/pages/index.astro:3:1)`)).toBeUndefined();
});

test('a fault is written once after each change, and other errors as they come', () => {
  const written: string[] = [];
  const { destination, changed } = plainFaults({ write: ({ message }) => written.push(message) });
  const say = (message: string, level: 'error' | 'info' = 'error') =>
    destination.write({ label: null, level, message, newLine: true });
  say(`MDXError: \n${term}\n${stack}`);
  say(term);
  say('TypeError: x');
  say('TypeError: x');
  say(term, 'info');
  expect(written).toEqual([term, 'TypeError: x', 'TypeError: x', term]);
  changed();
  say(term);
  expect(written.at(-1)).toBe(term);
  expect(written).toHaveLength(5);
});
