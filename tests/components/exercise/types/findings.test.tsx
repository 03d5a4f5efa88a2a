import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Findings } from '../../../../components/exercise/editor/types/Findings.tsx';

const draw = (count: number, isLoading = false) => {
  const problems = Array.from({ length: count }, (_, i) => ({ line: i + 2, column: 1, message: `wrong ${i} <b>` }));
  return render(<Findings isLoading={isLoading} problems={problems} onGoTo={() => {}} />);
};

test('one line says how many errors there are, and a screen reader hears it', () => {
  for (const [html, words] of [
    [draw(0, true), 'Loading type help…'],
    [draw(0), 'The types fit.'],
    [draw(1), '1 type error'],
    [draw(3), '3 type errors'],
  ] as const) {
    expect(html).toContain(`role="status">${words}<`);
  }
});

test('the list is folded, and each error names its line', () => {
  const html = draw(2);
  expect(html).toContain('<details><summary>2 type errors</summary>');
  expect(html.match(/<li>/g)).toHaveLength(2);
  expect(html).toContain('Line 3</button> wrong 1 &lt;b>');
  expect(draw(0)).not.toContain('<details>');
});
