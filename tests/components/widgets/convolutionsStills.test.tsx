import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import ParameterCounter from '../../../components/widgets/ParameterCounter/View.tsx';
import PoolingLab from '../../../components/widgets/PoolingLab/View.tsx';
import ShapeCalculator from '../../../components/widgets/ShapeCalculator/View.tsx';

/** The words of some HTML, as a reader without scripts meets them. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('ShapeCalculator shows the places of its first layer in the HTML', () => {
  const html = renderToString(<ShapeCalculator />);
  expect(wordsOf(html)).toContain('2 filters of 3 × 3 × 3 on 8 × 8 × 3, with stride 2 and padding 0, make 3 × 3 × 2.');
  expect(wordsOf(html)).toContain('⌊(8 + 2 · 0 − 3) / 2⌋ + 1 = 3');
  expect(html.match(/class="shape-bar/g)).toHaveLength(3);
});

it('ShapeCalculator says why there is no layer', () => {
  expect(wordsOf(renderToString(<ShapeCalculator scene="size:9" />))).toContain(
    'output none A filter of length 9 has no place in an input of length 8.',
  );
});

it('ParameterCounter shows the notes’ two counts, and keeps the third for the question', () => {
  const words = wordsOf(renderToString(<ParameterCounter />));
  for (const count of ['= 27,000,100', '= 7,600', '= count']) expect(words).toContain(count);
  expect(words).not.toContain('665,881,600');
  expect(wordsOf(renderToString(<ParameterCounter scene="local:shown" />))).toContain('= 665,881,600');
});

it('PoolingLab shows a map and what pooling makes of it in the HTML', () => {
  const html = renderToString(<PoolingLab />);
  expect(html.match(/, in the window"/g)).toHaveLength(4);
  expect(wordsOf(html)).toContain('8 × 8 becomes 4 × 4. Row 2, column 1 of the output is 9.');
  expect(wordsOf(renderToString(<PoolingLab scene="shift:1" />))).toContain('of 16 after pooling, by');
});
