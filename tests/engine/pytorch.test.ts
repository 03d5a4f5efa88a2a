import { globSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import * as engine from '#engine';
import { loadKernels } from '#engine/kernels/load.ts';
import { expectClose } from './closeness.ts';
import { type Numbers, readFixture, tensorOf } from './fixture.ts';

/** What PyTorch computes; see fixtures/recording.py. */
interface Case {
  name: keyof typeof engine;
  inputs: Numbers[];
  arguments: unknown[];
  output: Numbers;
  upstream?: Numbers;
  gradients?: (Numbers | null)[];
}

const files = globSync('*.json', { cwd: `${import.meta.dirname}/fixtures` });
const cases = files.flatMap((file) => readFixture<Case[]>(file));

/** What takes its tensors as one list. */
const listed = new Set<Case['name']>(['concat', 'stack']);

/** Python's ±inf as an argument. */
const argument = (value: unknown) => (value === 'Infinity' || value === '-Infinity' ? Number(value) : value);

describe.each(['reference', 'simd', 'relaxed'] as const)('%s kernels', (set) => {
  beforeAll(async () => {
    await loadKernels(set);
  });

  /** The fast sets sum in float32, as PyTorch does; the cases were computed in float64. */
  const tolerance: [number, number] = set === 'reference' ? [4e-6, 1e-6] : [1e-5, 4e-6];
  const fits = ({ inputs }: Case) =>
    set === 'reference' || !inputs.some(({ data }) => data.some((x) => Math.abs(Number(x)) > 1e38 && x !== Infinity));

  describe.each([...Map.groupBy(cases, ({ name }) => name)])('%s', (name, calls) => {
    test.each(calls.filter(fits).map((one) => [describeCall(one), one] as const))(
      '%s',
      (_, { inputs, arguments: rest, ...expected }) => {
        engine.scope(() => {
          // biome-ignore lint/performance/noDynamicNamespaceImportAccess: the file names what it calls.
          const operation = engine[name] as unknown as (...args: unknown[]) => engine.Tensor;
          const tensors = inputs.map((input, index) =>
            tensorOf(input, { requiresGrad: expected.gradients?.[index] != null }),
          );
          const output = operation(...(listed.has(name) ? [tensors] : tensors), ...rest.map(argument));
          expect(output.shape).toEqual(expected.output.shape);
          expectClose(output.data, expected.output.data.map(Number), ...tolerance);

          if (!expected.upstream) return;
          engine.sum(engine.mul(output, tensorOf(expected.upstream))).backward();
          expected.gradients!.forEach((gradient, index) => {
            if (!gradient) return;
            expect(tensors[index]!.grad!.shape).toEqual(gradient.shape);
            expectClose(tensors[index]!.grad!.data, gradient.data.map(Number), ...tolerance);
          });
        });
      },
    );
  });
});

function describeCall({ inputs, arguments: rest }: Case): string {
  const data = inputs.map(({ shape, data }) => (data.length > 6 ? `(${shape})` : `(${shape}) [${data}]`));
  return [...data, ...rest.map((one) => JSON.stringify(one))].join(', ');
}
