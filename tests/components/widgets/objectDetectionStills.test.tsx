import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import AnchorMatch from '../../../components/widgets/AnchorMatch/View.tsx';
import IouLab from '../../../components/widgets/IouLab/View.tsx';
import NmsStepper from '../../../components/widgets/NmsStepper/View.tsx';
import YoloEncoder from '../../../components/widgets/YoloEncoder/View.tsx';

/** The words of some HTML, as a reader without scripts meets them. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('IouLab shows two boxes and the fraction in the HTML', () => {
  const html = renderToString(<IouLab />);
  expect(wordsOf(html)).toContain('they share 6 and cover 18 together, so the IoU is 0.333');
  expect(html).toMatch(/aria-label="box A, midpoint"[^>]*aria-valuetext="from \(2, 2\) to \(6, 5\)"/);
  // The shared part, from (3, 3) to (6, 5) on a paper of 12 × 8.
  expect(html).toContain('x="25%" y="37.5%" width="25%" height="25%"');
});

it('NmsStepper shows the boxes in the order of their scores in the HTML', () => {
  const words = wordsOf(renderToString(<NmsStepper />));
  expect(words).toContain('Scores below 0.40 go first: F.');
  expect(words).toMatch(/· B horse 0\.92 not yet decided · D rider 0\.84/);
  expect(wordsOf(renderToString(<NmsStepper scene="step:20;classes:together" />))).toContain('B and E remain');
});

it('AnchorMatch shows who takes whom in the HTML', () => {
  const html = renderToString(<AnchorMatch />);
  expect(html.match(/role="slider"/g)).toHaveLength(4);
  expect(wordsOf(html)).toContain('anchor 1 0.80 ✓');
});

it('YoloEncoder shows all 72 numbers in the HTML, and the large target as a mosaic', () => {
  const words = wordsOf(renderToString(<YoloEncoder />));
  expect(words).toContain('[0, 0] 0 ? ? ? ? ? ? ?');
  expect(words).toContain('[1, 0] 1 0.83 0.54 2.05 0.71 1 0 0');
  const full = renderToString(<YoloEncoder scene="grid:full" />);
  expect(wordsOf(full)).toContain('and 1,801 more rows like the empty one');
  expect(full.length).toBeLessThan(60_000);
});
