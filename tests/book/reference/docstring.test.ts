import { expect, test } from 'vitest';
import { firstSentence, readDocstring } from '../../../src/book/reference/docstring.ts';

const comment = `/**
 * Probabilities from scores (Bridle 1990): p = exp(f). The rest
 * follows.
 *
 *     indented code
 *
 * @param logits of a batch
 * @shape logits (…, classes);
 * and so on
 * @throws if the axis is out of range
 * @see torch.softmax
 * @example softmax(tensor([1, 2]))
 */`;

test('a comment is told apart by its tags', () => {
  expect(readDocstring(comment)).toEqual({
    text: 'Probabilities from scores (Bridle 1990): p = exp(f). The rest\nfollows.\n\n    indented code',
    shapes: ['logits (…, classes); and so on'],
    throws: ['if the axis is out of range'],
    see: ['torch.softmax'],
    examples: ['softmax(tensor([1, 2]))'],
    parameters: [{ name: 'logits', text: 'of a batch' }],
    isInternal: false,
  });
});

test('a comment on one line, and none', () => {
  expect(readDocstring('/** Whole. @-signs within stay. */').text).toBe('Whole. @-signs within stay.');
  expect(readDocstring('').text).toBe('');
  expect(readDocstring('/**\n * Hidden.\n *\n * @internal\n */').isInternal).toBe(true);
});

test.each([
  ['One. Two.', 'One.'],
  ['Points of radius 0.5 (as in Cox 1958. And more). Then.', 'Points of radius 0.5 (as in Cox 1958. And more).'],
  ['Keeps 1.5 of e.g. this\nline. `other` follows.', 'Keeps 1.5 of e.g. this line.'],
  ['No end', 'No end'],
])('the first sentence of %j', (text, sentence) => {
  expect(firstSentence({ ...readDocstring(''), text })).toBe(sentence);
});
