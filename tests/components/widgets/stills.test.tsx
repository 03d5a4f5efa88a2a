import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import ChordTest from '../../../components/widgets/ChordTest/View.tsx';
import HingeBars from '../../../components/widgets/HingeBars/View.tsx';
import LossVsLogit from '../../../components/widgets/LossVsLogit/View.tsx';
import SoftmaxSteps from '../../../components/widgets/SoftmaxSteps/View.tsx';

/** The words of some HTML, as a reader without scripts meets them. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('HingeBars shows its first picture in the HTML', () => {
  const html = renderToString(<HingeBars />);
  expect(wordsOf(html)).toContain('cat, at 85, crosses it by 5; ship, at 60, stays 20 below it; so the loss is 5.');
  expect(wordsOf(html)).toContain('max(0, 85 − 90 + 10 ) + max(0, 60 − 90 + 10 )');
  expect(html).toMatch(/aria-label="score of cat"[^>]*aria-valuetext="85, crosses the guard line by 5"/);
  // From the guard line at 80 to the score of 85, on a scale from 40 to 100.
  expect(html).toMatch(/class="hinge-loss" style="left:66\.66\d*%;\s*width:8\.33\d*%/);
});

it('SoftmaxSteps shows its first picture in the HTML', () => {
  const html = renderToString(<SoftmaxSteps />);
  expect(wordsOf(html)).toContain('cat 0.9000 dog 0.0500 ship 0.0500 sum 1.0000 loss −ln p cat dog 2.9957');
  expect(html).toMatch(/aria-label="logit of cat"[^>]*aria-valuetext="2\.89, probability 0\.9000"/);
});

it('an author can begin with another scene', () => {
  expect(wordsOf(renderToString(<HingeBars scene="scores:75,98,60" />))).toContain('so the loss is 0.');
  expect(wordsOf(renderToString(<SoftmaxSteps scene="logits:0,0,0" />))).toContain('−ln 0.3333 = 1.0986');
});

it('LossVsLogit shows its first picture in the HTML', () => {
  const html = renderToString(<LossVsLogit />);
  expect(wordsOf(html)).toContain('p = 0.0474: squared error (loss 0.907) has the gradient −0.0861, cross-entropy');
  expect(html).toMatch(/aria-label="point on both curves"[^>]*aria-valuetext="z = −3\.0, p = 0\.0474"/);
  // Both points at z = −3 on an axis from −9 to 9.
  expect(html.match(/class="logit-marker logit-crossEntropy" style="left:33\.33/g)).toHaveLength(3);
  expect(html).toContain('At z = −8 the right answer gets p = 0.000335');
});

it('LossVsLogit shows a race that a link is in the middle of', () => {
  const words = wordsOf(renderToString(<LossVsLogit scene="logit:-8;steps:9" />));
  expect(words).toMatch(/After 9 steps at rate.1 from z.=.\s*−8\.0/);
});

it('ChordTest shows all five losses and its first chord in the HTML', () => {
  const html = renderToString(<ChordTest />);
  expect(html.match(/<input type="radio"/g)).toHaveLength(5);
  expect(html).toMatch(/aria-label="point A"[^>]*aria-valuetext="ŷ.=.−0\.50, loss 2\.25"/);
  expect(wordsOf(html)).toContain('the chord stays above the loss');
  expect(html).not.toContain('class="chord-gap"');
});

it('ChordTest shows the gap, and a surface with its profile', () => {
  expect(wordsOf(renderToString(<ChordTest scene="loss:network;a:0,0;b:1,0" />))).toContain('gap 0.286');
  const surface = renderToString(<ChordTest scene="loss:sigmoid;free:both;a:-3,-6;b:6,-2.5" />);
  expect(surface).toMatch(/aria-label="point B"[^>]*aria-valuetext="w.=.6\.00, b.=.−2\.50, loss 0\.\d+"/);
  expect(surface).toContain('from A to B');
});
