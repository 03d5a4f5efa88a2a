import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import FirstDescent from '../../../../components/widgets/FirstDescent/View.tsx';

test('before any script runs, the whole descent and its fit are drawn, with their numbers', () => {
  const html = renderToString(<FirstDescent />);
  expect(html).toMatch(/After 60 steps at learning rate 0.1 the loss has gone from 5\.30 to 0\.0\d+/);
  expect(html).toMatch(/role="slider"[^>]*aria-label="start of the descent"/);
  expect(html).toContain('w₁ = −1.0, w₂ = 1.5, loss 5.30');
  expect(html).toContain('<th scope="row">60</th>');
  expect(html.match(/stroke-opacity="0\.5".*?<\/g>/)?.[0].match(/<path/g)).toHaveLength(7);
  expect(html).not.toContain('NaN');
});

test('steps that are too long are drawn without a broken path, and named', () => {
  const html = renderToString(<FirstDescent scene="rate:1.6" />);
  expect(html).toContain('the steps are too long');
  expect(html).not.toMatch(/NaN|Infinity/);
});

test('the start of the way says where it begins', () => {
  expect(renderToString(<FirstDescent scene="step:0" />)).toContain('At the start, w₁ = −1.00 and w₂ = 1.50');
});
