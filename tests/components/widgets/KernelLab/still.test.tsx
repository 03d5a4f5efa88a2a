import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { openingOf } from '../../../../components/widgets/KernelLab/opening.ts';
import KernelLab from '../../../../components/widgets/KernelLab/View.tsx';

const stillOf = (scene?: string) => renderToString(<KernelLab {...(scene && { scene })} opening={openingOf(scene)} />);
/** The words of some HTML, as a reader without scripts meets them. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('shows the picture, the window’s arithmetic and the output in the HTML', () => {
  const html = stillOf();
  expect(wordsOf(html)).toContain('Row 15, column 14 of the output is 2.46.');
  expect(wordsOf(html)).toContain('0 + 0 + 1 − 0.38 + 0 + 1.84 − 1 + 0 + 1 = 2.46');
  expect(html).toMatch(/<image href="data:image\/bmp;base64,/);
  expect(html).toMatch(/aria-label="window"[^>]*aria-valuetext="row 15, column 14: 2\.46"/);
  // Both signs, in many shades.
  expect(html.match(/<path d="M\d+ \d+h/g)!.length).toBeGreaterThan(20);
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
  expect(html.length).toBeLessThan(40_000);
});

it('shows three slices and their sums for three channels', () => {
  const words = wordsOf(stillOf('picture:scene;channels:3;draw:6;padding:same;kernel:red;row:9;column:9'));
  expect(words).toContain('Input, 32 × 32 × 3');
  expect(words).toContain('Output, 32 × 32');
  expect(words.match(/(red|green|blue) slice adds up to|adds up to/g)).toHaveLength(3);
  expect(words).toContain('Flipping the kernel changes nothing.');
});

it('gives the size by the formula, for a place beyond the output its last', () => {
  const words = wordsOf(stillOf('stride:3;padding:2;row:60;column:60'));
  expect(words).toMatch(/⌊\(28 \+ 2.·.2 −.3\) \/ 3⌋ \+ 1 = 10/);
  expect(words).toContain('Row 10, column 10 of the output');
});
