import { scope, transpose } from '#engine';
import { readSafetensors, writeSafetensors } from '#engine/weights/index.ts';
import { countParameters, placesOf, sizesOf } from './places.ts';
import type { Reply } from './protocol.ts';
import type { Session } from './session.ts';

/**
 * A network as a safetensors file that PyTorch's Sequential(Linear, Tanh, Linear, …) loads: `0.weight` (out, in),
 * `0.bias`, `2.weight`, … The scene goes along, so that the file brings everything back.
 */
export function saveNetwork(session: Session, run: number, scene: string): Uint8Array<ArrayBuffer> {
  return scope(() => {
    const named = session.runs[run]!.layers.flatMap(({ weight, bias }, depth) => [
      [`${2 * depth}.weight`, transpose(weight)] as const,
      [`${2 * depth}.bias`, bias] as const,
    ]);
    const { features, activation, loss } = session.spec;
    const metadata = { scene, features: features.join(','), activation, loss, library: 'Descent' };
    return writeSafetensors(new Map(named), metadata) as Uint8Array<ArrayBuffer>;
  });
}

/** Puts a file's network in the place of a run's, if it is of the same kind; else says which it is. */
export function restoreNetwork(session: Session, run: number, bytes: Uint8Array): Reply {
  return scope(() => {
    const { tensors, metadata } = readSafetensors(bytes);
    const numbers = [...tensors.keys()].flatMap((name) => /^(\d+)\.weight$/.exec(name)?.[1] ?? []).map(Number);
    const order = numbers.sort((a, b) => a - b);
    if (order.length === 0 || tensors.size !== 2 * order.length) {
      throw new TypeError(
        `restore: not a row of linear layers: ${[...tensors.keys()].slice(0, 6).join(', ')}; save one as 0.weight, 0.bias, 2.weight, …`,
      );
    }
    const sizes: number[] = [];
    const parts = order.flatMap((number) => {
      const [weight, bias] = [tensors.get(`${number}.weight`)!, tensors.get(`${number}.bias`)];
      const [outputs, inputs] = weight.shape as [number, number];
      if (weight.shape.length !== 2 || bias?.size !== outputs || (sizes.length > 0 && sizes.at(-1) !== inputs)) {
        throw new TypeError(
          `restore: ${number}.weight (${weight.shape.join(', ')}) does not follow on the layer before`,
        );
      }
      if (sizes.length === 0) sizes.push(inputs);
      sizes.push(outputs);
      return [transpose(weight), bias];
    });
    // What the file does not say of itself is taken to be as it is here.
    const { activation, features } = session.spec;
    const isOfThisKind =
      sizes.join() === sizesOf(session.spec).join() &&
      (metadata.get('activation') ?? activation) === activation &&
      (metadata.get('features') ?? features.join()) === features.join();
    if (!isOfThisKind) {
      const scene = metadata.get('scene') ?? null;
      return {
        type: 'otherNetwork',
        layers: sizes.slice(1, -1),
        inputs: sizes[0]!,
        outputs: sizes.at(-1)!,
        scene,
        bytes,
      };
    }
    const parameters = new Float32Array(countParameters(sizes));
    placesOf(sizes).forEach(({ weights, biases }, depth) => {
      parameters.set(parts[2 * depth]!.data, weights);
      parameters.set(parts[2 * depth + 1]!.data, biases);
    });
    if (!parameters.every(Number.isFinite)) throw new TypeError('restore: a weight is no finite number; train it anew');
    session.setParameters(run, parameters);
    return { type: 'restored' };
  });
}
