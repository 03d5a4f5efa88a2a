import { brief } from '../../plot/format.ts';
import { type ArrayName, type Arrays, transposed } from './network.ts';
import type { ResultName } from './scene.ts';

export type Axis = 'input' | 'hidden' | 'output' | 'example' | '';

/** An array as it stands in a formula, perhaps transposed. */
export interface Term {
  array: ArrayName;
  /** After the name: `ᵀ`. */
  mark?: 'T';
  values: number[][];
  axes: readonly [rows: Axis, columns: Axis];
  /** Which of its entries the result's entry (i, j) is made from. */
  uses: (row: number, column: number, i: number, j: number) => boolean;
}

/** A line of the forward or the backward pass. */
export interface Line {
  result: ResultName;
  axes: readonly [rows: Axis, columns: Axis];
  /** Arrays and what stands between them. */
  terms: readonly (Term | string)[];
  /** The axis that is summed over, if any. */
  summed: Axis;
  /** Why each transpose and each sum stands where it stands. */
  why: string;
  /** The result's entry (i, j), written out. */
  entry: (i: number, j: number) => string;
}

const axesOf: Record<ArrayName, readonly [Axis, Axis]> = {
  X: ['input', 'example'],
  Y: ['output', 'example'],
  W1: ['hidden', 'input'],
  b1: ['hidden', ''],
  Z1: ['hidden', 'example'],
  A1: ['hidden', 'example'],
  W2: ['output', 'hidden'],
  b2: ['output', ''],
  Z2: ['output', 'example'],
  A2: ['output', 'example'],
  dZ2: ['output', 'example'],
  dW2: ['output', 'hidden'],
  db2: ['output', ''],
  dZ1: ['hidden', 'example'],
  dW1: ['hidden', 'input'],
  db1: ['hidden', ''],
};

const rowOf = (row: number, _: number, i: number) => row === i;
const columnOf = (_: number, column: number, __: number, j: number) => column === j;
const entryOf = (row: number, column: number, i: number, j: number) => row === i && column === j;
const biasOf = (row: number, _: number, i: number) => row === i;

const why: Record<ResultName, string> = {
  Z1: 'Each row of W1 belongs to a hidden unit, each column of X to an example. The inputs stand inside, where they are summed over. b1 has a single column, which is copied to every example.',
  A1: 'Entry by entry: no axis meets another. Keep A1: the way back needs it twice, in dW2 and in dZ1.',
  Z2: 'The same again, one layer on: now the hidden units stand inside and are summed over.',
  A2: 'Entry by entry. What comes out is the network’s answer for every output and every example.',
  dZ2: 'What was said minus what was true, entry by entry: the slope of each example’s own loss in its logit.',
  dW2: 'A weight serves every example, so the examples’ parts have to be added up, and for that the examples must stand inside. In A1 they stand on the right. The transpose turns them in, and leaves outside what W2 has: outputs and hidden units.',
  db2: 'On the way forward b2 was copied to every example. On the way back the slopes of the copies are added: a sum over the examples. The axis is kept, with length 1, because b2 has it.',
  dZ1: 'Forward, W2 summed over the hidden units. Back, a hidden unit hears from every output that it fed, so now the outputs must stand inside, and the transpose puts them there. Then the slope of tanh, 1 − A1², entry by entry.',
  dW1: 'As for dW2: the examples must stand inside, and in X they stand on the right.',
  db1: 'As for db2: b1 was copied to every example, so the slopes of the copies are added.',
};

export function linesOf(arrays: Arrays): Record<ResultName, Line> {
  const term = (array: ArrayName, uses: Term['uses'], mark?: 'T'): Term => {
    const [rows, columns] = axesOf[array];
    const values = arrays[array];
    return mark
      ? { array, mark, values: transposed(values), axes: [columns, rows], uses }
      : { array, values, axes: [rows, columns], uses };
  };
  const line = (
    result: ResultName,
    summed: Axis,
    terms: Line['terms'],
    entry: (i: number, j: number) => string,
  ): Line => ({
    result,
    axes: axesOf[result],
    summed,
    terms,
    why: why[result],
    entry: (i, j) => `${entry(i, j)} = ${brief(arrays[result][i]![j]!, 3)}`,
  });

  const product = (left: number[][], right: number[][], i: number, j: number) =>
    left[i]!.map((value, k) => `${bracketed(value)} × ${bracketed(right[k]![j]!)}`).join(' + ');
  const total = (values: readonly number[]) => values.map(bracketed).join(' + ');
  const { X, Y, W1, b1, Z1, A1, W2, b2, Z2, A2, dZ2, dZ1 } = arrays;
  const examples = X[0]!.length;

  return {
    Z1: line(
      'Z1',
      'input',
      [term('W1', rowOf), '·', term('X', columnOf), '+', term('b1', biasOf)],
      (i, j) => `${product(W1, X, i, j)} + ${bracketed(b1[i]![0]!)}`,
    ),
    A1: line('A1', '', ['tanh', term('Z1', entryOf)], (i, j) => `tanh(${brief(Z1[i]![j]!, 3)})`),
    Z2: line(
      'Z2',
      'hidden',
      [term('W2', rowOf), '·', term('A1', columnOf), '+', term('b2', biasOf)],
      (i, j) => `${product(W2, A1, i, j)} + ${bracketed(b2[i]![0]!)}`,
    ),
    A2: line('A2', '', ['σ', term('Z2', entryOf)], (i, j) => `σ(${brief(Z2[i]![j]!, 3)})`),
    dZ2: line(
      'dZ2',
      '',
      [term('A2', entryOf), '−', term('Y', entryOf)],
      (i, j) => `${brief(A2[i]![j]!, 3)} − ${Y[i]![j]!}`,
    ),
    dW2: line(
      'dW2',
      'example',
      ['1/m', term('dZ2', rowOf), '·', term('A1', columnOf, 'T')],
      (i, j) => `(${product(dZ2, transposed(A1), i, j)}) / ${examples}`,
    ),
    db2: line('db2', 'example', ['1/m', 'Σ', term('dZ2', rowOf)], (i) => `(${total(dZ2[i]!)}) / ${examples}`),
    dZ1: line(
      'dZ1',
      'output',
      [term('W2', rowOf, 'T'), '·', term('dZ2', columnOf), '⊙ (1 −', term('A1', entryOf), '²)'],
      (i, j) => `(${product(transposed(W2), dZ2, i, j)}) × (1 − ${bracketed(A1[i]![j]!)}²)`,
    ),
    dW1: line(
      'dW1',
      'example',
      ['1/m', term('dZ1', rowOf), '·', term('X', columnOf, 'T')],
      (i, j) => `(${product(dZ1, transposed(X), i, j)}) / ${examples}`,
    ),
    db1: line('db1', 'example', ['1/m', 'Σ', term('dZ1', rowOf)], (i) => `(${total(dZ1[i]!)}) / ${examples}`),
  };
}

function bracketed(value: number): string {
  const text = brief(value, 2);
  return value < 0 ? `(${text})` : text;
}
