import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { samplesOf } from '../../../../components/widgets/ArchitectureBuilder/samples.ts';
import ArchitectureBuilder from '../../../../components/widgets/ArchitectureBuilder/View.tsx';
import WindowSlopes from '../../../../components/widgets/WindowSlopes/View.tsx';

const stillOf = (scene?: string) =>
  renderToString(<ArchitectureBuilder {...(scene && { scene })} samples={samplesOf()} />);
/** The words of some HTML, as a reader without scripts meets them. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('shows the network, its costs and ten digits in the HTML', () => {
  const html = stillOf();
  expect(wordsOf(html)).toContain('INPUT → [[CONV] × 1 → POOL] × 2 → [FC] × 2');
  expect(wordsOf(html)).toContain('In all 4,260 parameters and 38,637 multiply-adds for a picture.');
  expect(html.match(/src="data:image\/png;base64,/g)).toHaveLength(10);
  expect(html.match(/<input type="radio" name="ArchitectureBuilder-layer"/g)).toHaveLength(7);
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
});

it('says why a network can’t be, and does not offer to train it', () => {
  const html = stillOf('n:3;m:3;size:5');
  expect(wordsOf(html)).toContain('No room for conv 5');
  expect(html).toMatch(/<button[^>]*class="widget-play"[^>]*disabled[^>]*>Train/);
});

it('WindowSlopes shows every slope of a convolution, and of a pool', () => {
  const words = wordsOf(renderToString(<WindowSlopes />));
  expect(words).toContain('= −0.75.');
  const pool = renderToString(<WindowSlopes scene="layer:pool;row:1;column:1" />);
  expect(wordsOf(pool)).toContain('The entry 3 at row 2, column 2 is the largest of its window');
  expect(pool).not.toContain('filter, and its slopes');
});
