import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import HingeBars from '../../../components/widgets/HingeBars/View.tsx';
import SoftmaxSteps from '../../../components/widgets/SoftmaxSteps/View.tsx';

/** The words of some HTML, as a reader without scripts meets them. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('HingeBars shows its first picture in the HTML', () => {
  const html = renderToString(<HingeBars />);
  expect(wordsOf(html)).toContain('dog, at 85, crosses it by 5; ship, at 62, stays 18 below it; so the loss is 5.');
  expect(wordsOf(html)).toContain('max(0, 85 − 90 + 10 ) + max(0, 62 − 90 + 10 )');
  expect(html).toMatch(/aria-label="score of dog"[^>]*aria-valuetext="85, crosses the guard line by 5"/);
  // From the guard line at 80 to the score of 85, on a scale from 40 to 100.
  expect(html).toMatch(/class="hinge-loss" style="left:66\.66\d*%;\s*width:8\.33\d*%/);
});

it('SoftmaxSteps shows its first picture in the HTML', () => {
  const html = renderToString(<SoftmaxSteps />);
  expect(wordsOf(html)).toContain('cat 0.9000 dog 0.0500 ship 0.0500 sum 1.0000 loss −log p cat dog 2.9957');
  expect(html).toMatch(/aria-label="logit of cat"[^>]*aria-valuetext="2\.89, probability 0\.9000"/);
});

it('an author can begin with another scene', () => {
  expect(wordsOf(renderToString(<HingeBars scene="scores:98,75,62" />))).toContain('so the loss is 0.');
  expect(wordsOf(renderToString(<SoftmaxSteps scene="logits:0,0,0" />))).toContain('−log 0.3333 = 1.0986');
});
