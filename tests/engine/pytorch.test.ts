import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as engine from '#engine';
import { expectClose } from './closeness.ts';

/** What PyTorch computes; see fixtures/recording.py. */
interface Case {
  name: keyof typeof engine;
  inputs: (Numbers & { dtype?: 'int32' })[];
  arguments: unknown[];
  output: Numbers;
  upstream?: Numbers;
  gradients?: (Numbers | null)[];
}
interface Numbers {
  shape: number[];
  data: (number | string)[];
}

const files = globSync('fixtures/*.json', { cwd: import.meta.dirname });
const cases = files.flatMap((file): Case[] => JSON.parse(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')));

/** What takes its tensors as one list. */
const listed = new Set<Case['name']>(['concat', 'stack']);

/** Python's ±inf as an argument. */
const argument = (value: unknown) => (value === 'Infinity' || value === '-Infinity' ? Number(value) : value);

function tensorOf({ shape, data }: Numbers, dtype: engine.DType, requiresGrad = false): engine.Tensor {
  const flat = dtype === 'int32' ? Int32Array.from(data, Number) : Float32Array.from(data, Number);
  return engine.tensor(flat, { shape, dtype, requiresGrad });
}

for (const [name, calls] of Map.groupBy(cases, ({ name }) => name)) {
  describe(name, () => {
    test.each(calls.map((one) => [describeCall(one), one] as const))(
      '%s',
      (_, { inputs, arguments: rest, ...expected }) => {
        engine.scope(() => {
          // biome-ignore lint/performance/noDynamicNamespaceImportAccess: the file names what it calls.
          const operation = engine[name] as unknown as (...args: unknown[]) => engine.Tensor;
          const tensors = inputs.map((input, index) =>
            tensorOf(input, input.dtype ?? 'float32', expected.gradients?.[index] != null),
          );
          const output = operation(...(listed.has(name) ? [tensors] : tensors), ...rest.map(argument));
          expect(output.shape).toEqual(expected.output.shape);
          expectClose(output.data, expected.output.data.map(Number));

          if (!expected.upstream) return;
          engine.sum(engine.mul(output, tensorOf(expected.upstream, 'float32'))).backward();
          expected.gradients!.forEach((gradient, index) => {
            if (!gradient) return;
            expect(tensors[index]!.grad!.shape).toEqual(gradient.shape);
            expectClose(tensors[index]!.grad!.data, gradient.data.map(Number));
          });
        });
      },
    );
  });
}

function describeCall({ inputs, arguments: rest }: Case): string {
  const data = inputs.map(({ shape, data }) => (data.length > 6 ? `(${shape})` : `(${shape}) [${data}]`));
  return [...data, ...rest.map((one) => JSON.stringify(one))].join(', ');
}
