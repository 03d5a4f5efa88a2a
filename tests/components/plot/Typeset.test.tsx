import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Typeset } from '../../../components/plot/Typeset.tsx';

it.each([
  ['no number', 'no number'],
  ['a margin δ of 10', 'a margin <i>δ</i> of 10'],
  ['2.7 × 10⁻⁴³, and', '<span style="white-space: nowrap">2.7 × 10</span><sup>−43</sup>, and'],
  ['of 3 × 3 × 2 on', 'of <span style="white-space: nowrap">3 × 3 × 2</span> on'],
  ['10¹⁴', '10<sup>14</sup>'],
  ['a part of W_hh', 'a part of W<sub>hh</sub>'],
])('%s', (text, html) => {
  expect(renderToString(<Typeset>{text}</Typeset>)).toBe(html);
});
