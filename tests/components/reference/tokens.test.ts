import { expect, test } from 'vitest';
import { joined, pieceInTokens } from '../../../components/reference/tokens.ts';

test('a piece of code has the kinds that it has in its statement, and nothing of what stood around it', () => {
  const piece = { before: 'declare function ', code: 'loss(x: Tensor,\n  n = 2): Tensor', after: ';' };
  const tokens = pieceInTokens(piece);
  expect(tokens.map(({ text }) => text).join('')).toBe(piece.code);
  expect(tokens.filter(({ kind }) => kind === 'code-value').map(({ text }) => text.trim())).toEqual([
    'Tensor',
    '2',
    'Tensor',
  ]);
});

test('neighbors of one kind become one', () => {
  const tokens = ['(', '{', ' ', 'x'].map((text, i) => ({ text, kind: i < 2 ? 'code-punctuation' : '' }));
  expect(joined(tokens)).toEqual([
    { text: '({ ', kind: 'code-punctuation' },
    { text: 'x', kind: '' },
  ]);
});
