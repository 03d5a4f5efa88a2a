import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as engine from '#engine';
import { add, createRandom, type Module, mul, scope, sum, type Tensor, tensor } from '#engine';
import { loadKernels } from '#engine/kernels/load.ts';
import { expectClose } from '../closeness.ts';
import { type Numbers, readFixture, tensorOf } from '../fixture.ts';

/** Calls of PyTorch's layers; see fixtures/layers/make.py. */
interface LayerCase {
  layer: keyof typeof engine;
  arguments: unknown[];
  tensors: Record<string, Numbers>;
  calls: LayerCall[];
  after: Record<string, Numbers>;
}
interface LayerCall {
  training: boolean;
  inputs: Numbers[];
  outputs: Numbers[];
  upstream: Numbers[];
  inputGradients: (Numbers | null)[];
  gradients: Record<string, Numbers>;
}
type Result = Tensor | { output: Tensor; state: readonly Tensor[] };
type Built = Module & { forward(x: Tensor, state?: readonly Tensor[]): Result };

function build({ layer, arguments: given, tensors }: LayerCase): Built {
  // biome-ignore lint/performance/noDynamicNamespaceImportAccess: the file names what it builds.
  const Layer = engine[layer] as unknown as new (...given: unknown[]) => Built;
  const random = createRandom(1);
  const built = new Layer(
    ...given.map((one) => (typeof one === 'object' && !Array.isArray(one) ? { random, ...one } : one)),
  );
  const named = built.namedTensors();
  expect([...named.keys()].sort()).toEqual(Object.keys(tensors).sort());
  for (const [name, numbers] of Object.entries(tensors)) {
    expect(named.get(name)!.shape, name).toEqual(numbers.shape);
    named.get(name)!.data.set(numbers.data.map(Number));
  }
  return built;
}

function expectNumbers(actual: Tensor, expected: Numbers): void {
  expect(actual.shape).toEqual(expected.shape);
  expectClose(actual.data, expected.data.map(Number), 1e-5, 4e-6);
}

function callOnce(built: Built, { training, inputs, upstream, ...expected }: LayerCall): void {
  built.train(training);
  for (const one of built.parameters()) one.zeroGrad();
  const leaves = inputs.map((one, index) => tensorOf(one, { requiresGrad: expected.inputGradients[index] !== null }));
  const [x, ...state] = leaves as [Tensor, ...Tensor[]];
  const result = state.length > 0 ? built.forward(x, state) : built.forward(x);
  const outputs = 'output' in result ? [result.output, ...result.state] : [result];
  expect(outputs).toHaveLength(expected.outputs.length);
  outputs.forEach((one, index) => {
    expectNumbers(one, expected.outputs[index]!);
  });
  const parts = outputs.map((one, index) => sum(mul(one, tensorOf(upstream[index]!))));
  parts.reduce<Tensor>((total, part) => add(total, part), tensor(0)).backward();
  leaves.forEach((leaf, index) => {
    const gradient = expected.inputGradients[index];
    if (gradient) expectNumbers(leaf.grad!, gradient);
  });
  for (const [name, gradient] of Object.entries(expected.gradients)) {
    expectNumbers(built.namedTensors().get(name)!.grad!, gradient);
  }
}

const cases = readFixture<LayerCase[]>('layers/layers.json');

describe.each(['reference', 'simd', 'relaxed'] as const)('%s kernels', (set) => {
  beforeAll(async () => {
    expect(await loadKernels(set)).toBe(set);
  });
  afterAll(() => loadKernels('reference'));

  describe.each([...Map.groupBy(cases, (one) => one.layer)])('%s', (_, ofLayer) => {
    test.each(
      ofLayer.map((one) => {
        const shapes = one.calls.map(({ inputs, training }) => {
          const given = inputs.map(({ shape }) => `(${shape})`).join(', ');
          return training ? given : `${given} after learning`;
        });
        return [`${JSON.stringify(one.arguments)} of ${shapes.join(', then ')}`, one] as const;
      }),
    )('%s', (_, one) => {
      scope(() => {
        const built = build(one);
        for (const call of one.calls) callOnce(built, call);
        for (const [name, numbers] of Object.entries(one.after)) {
          expectNumbers(built.namedTensors().get(name)!, numbers);
        }
      });
    });
  });
});
