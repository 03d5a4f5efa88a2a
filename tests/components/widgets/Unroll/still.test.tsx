import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import Unroll from '../../../../components/widgets/Unroll/View.tsx';

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('shows every use of W_hh and the gradient at step 3 in the HTML', () => {
  const html = renderToString(<Unroll />);
  expect(html.match(/type="radio" name="Unroll-use-of-W_hh"/g)).toHaveLength(9);
  expect(wordsOf(html)).toContain('One weight matrix is used 9 times, and its gradient is the sum of 9 parts.');
  expect(html).toMatch(/aria-label="step the gradient has come back to"[^>]*aria-valuenow="3"/);
  expect(html).not.toMatch(/NaN|Infinity|undefined/);
});

it('says what clipping does, and what it does not', () => {
  const words = wordsOf(renderToString(<Unroll scene="radius:1.5;activation:linear;clip:on;time:1" />));
  expect(words).toContain('At step 1 of 10, 9 back from the loss, the gradient is 38 long');
  expect(words).toMatch(/is clipped to 1; what flows back is not/);
});
