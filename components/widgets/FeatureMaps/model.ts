import { type Conv2d, type Linear, noGrad, type Sequential, scope, softmax, tensor } from '#engine';
import { apply } from '#engine/layers/module.ts';
import { layers, outputLayer, type Place, receptiveField } from './layers.ts';

/** Filters as (window, window, channels in, maps), or (inputs, classes) for the output; a bias for each map. */
export interface Parameters {
  weight: Float32Array;
  bias: Float32Array;
}

/** The network, and its parameters by the layers as they are drawn. */
export interface Net {
  network: Sequential;
  parameters: readonly (Parameters | null)[];
}

/** What every layer makes of a picture, (size, size, maps) each, the logits last; and the classes' probabilities. */
export interface Response {
  layers: readonly Float32Array[];
  probabilities: readonly number[];
}

/** Places of the layers with parameters in the engine's row of layers. */
const sources: Readonly<Record<string, number>> = { conv1: 0, conv2: 3, output: 7 };

export function openNet(network: Sequential): Net {
  const parameters = layers.map(({ name }) => {
    const source = sources[name];
    if (source === undefined) return null;
    const { weight, bias } = network.layers[source] as Conv2d | Linear;
    return { weight: weight.data.slice() as Float32Array, bias: bias!.data.slice() as Float32Array };
  });
  return { network, parameters };
}

/** One forward pass that keeps what each layer says: 28 × 28 pixels from 0 to 1 in. */
export function respond({ network }: Net, pixels: Float32Array): Response {
  return scope(() =>
    noGrad(() => {
      const made = [pixels];
      const logits = network.layers.reduce(
        (x, layer, index) => {
          const y = apply(layer, x);
          // The engine flattens before its output; the drawing shows no layer for that.
          if (index !== outputLayer - 1) made.push(y.data.slice() as Float32Array);
          return y;
        },
        tensor(pixels, { shape: [1, layers[0]!.size, layers[0]!.size, 1] }),
      );
      return { layers: made, probabilities: Array.from(softmax(logits).data) };
    }),
  );
}

/** The value of one pixel. */
export function valueAt(response: Response, layer: number, map: number, row: number, column: number): number {
  const { size, maps } = layers[layer]!;
  return response.layers[layer]![(row * size + column) * maps + map]!;
}

/** All values of one map. */
export function mapOf(response: Response, layer: number, map: number): Float32Array {
  const { size, maps } = layers[layer]!;
  return Float32Array.from({ length: size * size }, (_, i) => response.layers[layer]![i * maps + map]!);
}

/** One channel's part in a pixel: what of the map before is seen, the weights that it meets, the sum of products. */
export interface Part {
  channel: number;
  patch: readonly number[];
  /** Empty where nothing is multiplied: ReLU and pooling. */
  kernel: readonly number[];
  sum: number;
}

/** The filter between a channel and a map: window × window weights. */
export function kernelOf({ parameters }: Net, layer: number, map: number, channel: number): number[] {
  const { window, maps } = layers[layer]!;
  const { maps: channels } = layers[layer - 1]!;
  const { weight } = parameters[layer]!;
  return Array.from({ length: window * window }, (_, i) => weight[(i * channels + channel) * maps + map]!);
}

/** Everything that one pixel is made of, channel by channel. For an output, the pixel is its only one. */
export function partsOf(net: Net, response: Response, { layer, map, pixel }: Place): Part[] {
  const { kind, window } = layers[layer]!;
  const { row, column } = receptiveField(layer, pixel ?? [0, 0], layer - 1);
  const isWeighted = kind === 'convolution' || kind === 'output';
  const channels = isWeighted ? [...Array(layers[layer - 1]!.maps).keys()] : [map];
  return channels.map((channel) => {
    const patch = Array.from({ length: window * window }, (_, i) =>
      valueAt(response, layer - 1, channel, row + Math.floor(i / window), column + (i % window)),
    );
    const kernel = isWeighted ? kernelOf(net, layer, map, channel) : [];
    return { channel, patch, kernel, sum: kernel.reduce((sum, weight, i) => sum + weight * patch[i]!, 0) };
  });
}

/** One channel of the input, filtered for one map: what is added up, with the others and the bias, to that map. */
export function filtered(net: Net, response: Response, layer: number, map: number, channel: number): Float32Array {
  const { size, window } = layers[layer]!;
  const kernel = kernelOf(net, layer, map, channel);
  return Float32Array.from({ length: size * size }, (_, at) => {
    const [row, column] = [Math.floor(at / size), at % size];
    return kernel.reduce(
      (sum, weight, i) =>
        sum + weight * valueAt(response, layer - 1, channel, row + Math.floor(i / window), column + (i % window)),
      0,
    );
  });
}

/** The class that the network holds for the likeliest. */
export const likeliest = (probabilities: readonly number[]): number =>
  probabilities.indexOf(Math.max(...probabilities));
