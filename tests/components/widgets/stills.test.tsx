import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import BatchVsStochastic from '../../../components/widgets/BatchVsStochastic/View.tsx';
import Bowl1D from '../../../components/widgets/Bowl1D/View.tsx';
import BumpBuilder from '../../../components/widgets/BumpBuilder/View.tsx';
import ChordTest from '../../../components/widgets/ChordTest/View.tsx';
import ContourWalk from '../../../components/widgets/ContourWalk/View.tsx';
import HingeBars from '../../../components/widgets/HingeBars/View.tsx';
import LossVsLogit from '../../../components/widgets/LossVsLogit/View.tsx';
import PolygonGates from '../../../components/widgets/PolygonGates/View.tsx';
import RoughLandscape from '../../../components/widgets/RoughLandscape/View.tsx';
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

it('Bowl1D shows its forty steps in the HTML, and all of them in its table', () => {
  const html = renderToString(<Bowl1D />);
  expect(wordsOf(html)).toMatch(/After 40 steps, w.=.2\.783 and J.=.3\.178\./);
  expect(html).toMatch(/aria-label="start"[^>]*aria-valuetext="w = 5\.0, cost 16\.00"/);
  expect(wordsOf(html)).toContain('40 2.782801 3.178381 3.565603');
  expect(html).not.toMatch(/NaN|Infinity/);
});

it('Bowl1D that diverges says so, without a broken path', () => {
  const html = renderToString(<Bowl1D scene="rate:1.2" />);
  expect(wordsOf(html)).toContain('out of the picture');
  expect(wordsOf(html)).toContain('it diverges');
  expect(html).not.toMatch(/NaN|Infinity/);
});

it('ContourWalk shows the right angle and the way down in the HTML', () => {
  const html = renderToString(<ContourWalk />);
  expect(wordsOf(html)).toContain('the gradient is (−2.00, 10.00) and the contour runs along (10.00, 2.00), 90° apart');
  expect(html).toMatch(/aria-label="start of the walk"[^>]*aria-valuetext="w₁ = −2\.00, w₂ = 1\.00, cost 7\.00"/);
  expect(html).not.toMatch(/NaN|Infinity/);
});

it('ContourWalk at the minimum, and beyond what the valley bears', () => {
  expect(wordsOf(renderToString(<ContourWalk scene="w1:0;w2:0" />))).toContain('there is no uphill and no downhill');
  const wild = renderToString(<ContourWalk scene="rate:0.5;step:60" />);
  expect(wordsOf(wild)).toContain('more than the 0.2 that this valley bears');
  expect(wild).not.toMatch(/NaN|Infinity/);
});

it('BatchVsStochastic shows three walks after equally many examples in the HTML', () => {
  const html = renderToString(<BatchVsStochastic />);
  expect(wordsOf(html)).toContain('batches of all 60: 15 steps; batches of 8: 120 steps; batches of 1: 900 steps');
  expect(wordsOf(html)).toContain('Solve the exercise');
  expect(html).not.toMatch(/NaN|Infinity/);
});

it('RoughLandscape counts its runs in the HTML', () => {
  const html = renderToString(<RoughLandscape />);
  expect(wordsOf(html)).toContain('27 of 200 runs are now in the better one. That is 14%');
  expect(wordsOf(renderToString(<RoughLandscape scene="batch:64" />))).toContain('0 of 200 runs');
  expect(html).not.toMatch(/NaN|Infinity/);
});

it('PolygonGates shows lines, regions and what every unit says in the HTML', () => {
  const html = renderToString(<PolygonGates />);
  expect(html.match(/role="slider"/g)).toHaveLength(11);
  // Ten half planes, two polygons, their union, and the map itself.
  expect(html.match(/class="polygon-region"/g)).toHaveLength(14);
  expect(wordsOf(html)).toContain('1 + 1 + 1 + 1 + 1 − 4.5 = 0.5');
  expect(wordsOf(renderToString(<PolygonGates scene="land:island" />))).not.toContain('both polygons');
});

it('BumpBuilder shows stairs and units in the HTML', () => {
  const html = renderToString(<BumpBuilder />);
  expect(wordsOf(html)).toContain('6 hidden units, 19 parameters: the stairs are typically 0.188 off the target');
  expect(html).toMatch(/aria-label="step 3"[^>]*aria-valuetext="at 0\.43, up to −0\.34"/);
});
