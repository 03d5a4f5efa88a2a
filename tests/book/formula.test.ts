import { expect, test } from 'vitest';
import { FormulaError, renderFormula } from '../../src/book/formula.ts';
import type { BookSymbol } from '../../src/book/schemas.ts';
import { markSymbols } from '../../src/book/symbols.ts';

const symbol = (id: string, latex: string, role: BookSymbol['role']): BookSymbol => ({
  id,
  macro: `\\${id}`,
  latex,
  name: id,
  meaning: 'What it means.',
  shape: 'scalar',
  role,
  chapter: 'losses',
});
const notation = [symbol('logit', 'f', 'prediction'), symbol('truth', 'y', 'truth'), symbol('loss', 'L', 'loss')];
const symbols = new Map(notation.map((entry) => [entry.macro, entry]));
const mark = (latex: string) =>
  markSymbols(latex, symbols, true).replaceAll(/\\htmlData\{symbol=(\w+), role=\w+\}/g, (_, id) => `<${id}>`);

test.each([
  ['\\logit', '{<logit>{f}}'],
  ['-\\logit_j + 1', '-{<logit>{f_{j}}} + 1'],
  ['\\logit_{j+1}', '{<logit>{f_{j+1}}}'],
  ['\\logit_\\truth', '{<logit>{f_{{<truth>{y}}}}}'],
  ['\\logit_\\text{cat}(x)', '{<logit>{f_{\\text{cat}}}}(x)'],
  ['\\logit^2_j', '{<logit>{f_{j}^{\\htmlClass{exponent}{2}}}}'],
  ['\\log \\logit_j', '\\log {<logit>{f_{j}}}'],
  ['\\frac{\\loss}{\\logit_j}', '\\frac{{<loss>{L}}}{{<logit>{f_{j}}}}'],
  ['\\hat\\logit_j', '\\hat{<logit>{f}}_j'],
  ['e^\\logit', 'e^{<logit>{f}}'],
  ['50\\% % \\logit is a comment', '50\\% '],
])('%s is marked as %s', (latex, marked) => {
  expect(mark(latex)).toBe(marked);
});

test('symbols carry their id and role, scripts their own', () => {
  const html = renderFormula('\\logit_\\truth', { notation });
  expect(html).toMatch(/data-symbol="logit" data-role="prediction".*data-symbol="truth" data-role="truth"/);
  expect(html).toContain('<msub><mi>f</mi><mi>y</mi></msub>');
  expect(html).not.toContain('annotation');
});

test('a subscript is set as tightly as without marks', () => {
  const tight = 'margin-left:-0.1076em';
  expect(renderFormula('f_y')).toContain(tight);
  expect(renderFormula('\\logit_\\truth', { notation })).toContain(tight);
});

test('a formula that explains nothing keeps its colors', () => {
  const html = renderFormula('\\logit_j', { notation, explained: false });
  expect(html).not.toContain('data-symbol');
  expect(html).toContain('data-role="prediction"');
});

test('numbers are put in', () => {
  expect(renderFormula('\\num{dogLoss}', { numbers: { dogLoss: '−2.9957' } })).toContain('<mo>−</mo><mn>2.9957</mn>');
});

function fault(latex: string, numbers: Record<string, string> = {}) {
  try {
    renderFormula(latex, { notation, numbers });
  } catch (error) {
    if (error instanceof FormulaError) return [error.message, error.offset];
    throw error;
  }
  throw new Error('no fault');
}

test.each([
  [
    'a + \\logitt',
    'formula: unknown command: \\logitt; did you mean "\\logit"? New symbols go into content/notation.yml',
    4,
  ],
  ['\\logit_{j', "formula: Expected '}', got 'EOF'; correct the LaTeX", 9],
  ['\\logit_i_j', 'formula: Double subscript; correct the LaTeX', 8],
  ['\\href{https://a.example}{x}', 'formula: \\href is not allowed; write it in Markdown instead', undefined],
  ['\\htmlClass{x}{y}', 'formula: \\htmlClass is not allowed; write it in Markdown instead', undefined],
  ['y + \\color{red} x', 'formula: \\color is not allowed; colors come from the roles in content/notation.yml', 4],
  ['\\text{损失} 损', expect.stringContaining('LaTeX-incompatible'), expect.any(Number)],
  ['= \\num{dogLos}', 'unknown number: \\num{dogLos}; did you mean "dogLoss"?', 2],
])('%s is refused', (latex, message, offset) => {
  expect(fault(latex, { dogLoss: '2.9957' })).toEqual([message, offset]);
});
