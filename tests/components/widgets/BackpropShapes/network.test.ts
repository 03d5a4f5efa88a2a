import { describe, expect, it } from 'vitest';
import { add, binaryCrossEntropyWithLogits, matmul, mul, scope, tanh, tensor } from '#engine';
import { linesOf } from '../../../../components/widgets/BackpropShapes/lines.ts';
import { arraysOf, shapeOf, sizesFrom } from '../../../../components/widgets/BackpropShapes/network.ts';
import { resultNames } from '../../../../components/widgets/BackpropShapes/scene.ts';
import { slips } from '../../../../components/widgets/BackpropShapes/slips.ts';

const arrays = arraysOf(sizesFrom([3, 4, 2, 5]));

it('the gradients by formula are those of the engine’s tape', () => {
  const tape = scope(() => {
    const [W1, b1, W2, b2] = (['W1', 'b1', 'W2', 'b2'] as const).map((name) =>
      tensor(arrays[name], { requiresGrad: true }),
    );
    const logits = add(matmul(W2!, tanh(add(matmul(W1!, tensor(arrays.X)), b1!))), b2!);
    // The mean is over outputs and examples; the chapter sums over outputs.
    const loss = mul(2, binaryCrossEntropyWithLogits(logits, tensor(arrays.Y)));
    loss.backward();
    return [W1!, b1!, W2!, b2!].map(({ grad }) => grad!.toArray<number[][]>());
  });
  (['dW1', 'db1', 'dW2', 'db2'] as const).forEach((name, i) => {
    expect(shapeOf(arrays[name])).toBe(shapeOf(tape[i]!));
    for (const [entry, value] of arrays[name].flat().entries()) expect(value).toBeCloseTo(tape[i]!.flat()[entry]!, 5);
  });
});

it('every line draws terms whose inner axes meet, and writes an entry out to its value', () => {
  const lines = linesOf(arrays);
  for (const name of resultNames) {
    const { entry, summed, terms, axes } = lines[name];
    expect(entry(0, 0)).toMatch(/ = −?[\d.]+$/);
    const [left, right] = terms.filter((term) => typeof term !== 'string');
    if (!terms.includes('·')) continue;
    expect([left!.axes[1], right!.axes[0]]).toEqual([summed, summed]);
    expect([left!.axes[0], right!.axes[1]]).toEqual(axes);
    expect(left!.values[0]).toHaveLength(right!.values.length);
  }
});

describe('slips', () => {
  it('are refused while the sizes differ', () => {
    for (const name of ['dW2', 'dW1', 'dZ1'] as const)
      expect(slips[name]!.run(arrays)).toMatchObject({ kind: 'refused', text: expect.stringContaining('matmul') });
  });

  it.each([
    ['dW2', [3, 4, 2, 4]],
    ['dW1', [5, 4, 2, 5]],
    ['dZ1', [3, 4, 4, 5]],
    ['db2', [3, 4, 2, 5]],
    ['db1', [3, 4, 2, 5]],
  ] as const)('%s goes wrong in silence with the sizes %j', (name, sizes) => {
    expect(slips[name]!.run(arraysOf(sizesFrom(sizes))).kind).toBe('wrong');
  });

  it('do no harm where there is one of everything', () => {
    const one = arraysOf(sizesFrom([1, 1, 1, 1]));
    for (const slip of Object.values(slips)) expect(slip!.run(one).kind).toBe('harmless');
  });
});
