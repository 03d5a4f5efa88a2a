import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import BackpropShapes from '../../../components/widgets/BackpropShapes/View.tsx';
import GradientCheckLab from '../../../components/widgets/GradientCheckLab/View.tsx';
import GraphStepper from '../../../components/widgets/GraphStepper/View.tsx';
import ValueNetwork from '../../../components/widgets/ValueNetwork/View.tsx';

/** The words of some HTML, as a reader without scripts meets them. */
const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('GraphStepper shows the forward pass of its first expression in the HTML', () => {
  const html = renderToString(<GraphStepper />);
  expect(wordsOf(html)).toContain('is 4. Its slope in itself is 1: here the way back begins.');
  expect(html.match(/class="graph-node /g)).toHaveLength(6);
  expect(html).toMatch(/role="slider"[^>]*aria-label="a"|aria-label="a"[^>]*role="slider"/);
});

it('GraphStepper shows another expression, at the end of its way back', () => {
  const words = wordsOf(renderToString(<GraphStepper scene="expression:x*(x~y);values:x=3,y=2;step:9" />));
  expect(words).toContain('Done: the output’s slope is 8 in x, 3 in y.');
  expect(words).toContain('How fast does the output grow with');
});

it('BackpropShapes shows every shape and one entry written out in the HTML', () => {
  const words = wordsOf(renderToString(<BackpropShapes />));
  for (const shape of ['(3, 5)', '(4, 3)', '(4, 1)', '(4, 5)', '(2, 4)', '(2, 5)', '(2, 1)'])
    expect(words).toContain(shape);
  expect(words).toMatch(/dW \[2\] \[1, 3\] = \(0\.\d+ × 0\.\d+/);
});

it('BackpropShapes says what a slip comes to', () => {
  const words = (scene: string) => wordsOf(renderToString(<BackpropShapes scene={scene} />));
  expect(words('written:slip')).toContain('matmul: inner sizes differ: (2,5)·(4,5); transpose one of them?');
  expect(words('written:slip;sizes:3,4,2,4')).toContain('Its numbers are wrong.');
  expect(words('written:slip;line:Z1')).not.toContain('engine refuses:');
});

it('GradientCheckLab shows both errors at 10⁻⁴ in the HTML', () => {
  const html = renderToString(<GradientCheckLab />);
  expect(wordsOf(html)).toMatch(/central difference agrees with the slope to 8 digits and the one-sided to 3 digits/);
  expect(html).toMatch(/aria-label="step ε"[^>]*aria-valuetext="10⁻⁴: central 8 digits, one-sided 3 digits"/);
});

it('ValueNetwork shows the trained network in the HTML', () => {
  expect(wordsOf(renderToString(<ValueNetwork />))).toMatch(
    /After 400 of 400 steps the loss is 0\.00\d+\. The slopes are by the engine’s tape\./,
  );
});
