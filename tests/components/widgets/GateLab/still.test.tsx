import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import GateLab from '../../../../components/widgets/GateLab/View.tsx';

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

it('GateLab opens with the cell alone: no gate to set, and the equations without one', () => {
  const html = renderToString(<GateLab />);
  expect(html).not.toContain('gates-handle');
  expect(html.match(/role="slider"/g)).toHaveLength(1);
  expect(wordsOf(html)).toContain('c10 = c9 + c̃10 =');
  expect(wordsOf(html)).toContain('1, as nothing forgets');
});

it('GateLab has a row to draw on for each gate that is built in', () => {
  const html = renderToString(<GateLab scene="stage:output;step:2" />);
  for (const gate of ['forget', 'update', 'output']) expect(html).toContain(`aria-label="${gate} gate"`);
  expect(wordsOf(html)).toContain('c2 = Γfc1 + Γuc̃2 = 1.00 · 0.96 + 1.00 ·');
});
