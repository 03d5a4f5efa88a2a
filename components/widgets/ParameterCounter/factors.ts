import { grouped } from './model.ts';
import type { FactorName, ParameterCounterState } from './scene.ts';

/** A product of parameters: (inputs + bias) · owners, each number with the factor that it stands for. */
export interface Product {
  inputs: readonly Part[];
  owners: readonly Part[];
}

export interface Part {
  factor: FactorName;
  value: number;
  label: string;
}

export type LayerName = 'connected' | 'local' | 'shared';

export const layerTexts: Record<LayerName, { name: string; note: string }> = {
  connected: { name: 'fully connected', note: 'every unit sees every pixel' },
  local: { name: 'local windows', note: 'a unit at every place, with weights of its own' },
  shared: { name: 'convolution', note: 'local windows that share their weights' },
};

export function productsOf({
  height,
  width,
  channels,
  units,
  size,
}: ParameterCounterState): Record<LayerName, Product> {
  const part = (factor: FactorName, value: number, label: string): Part => ({ factor, value, label });
  const depth = part('channels', channels, 'channels');
  const window = [part('side', size, 'side'), part('side', size, 'side'), depth];
  const filters = part('units', units, 'filters');
  return {
    connected: {
      inputs: [part('height', height, 'height'), part('width', width, 'width'), depth],
      owners: [part('units', units, 'units')],
    },
    local: {
      inputs: window,
      owners: [part('places', height - size + 1, 'places down'), part('places', width - size + 1, 'across'), filters],
    },
    shared: { inputs: window, owners: [filters] },
  };
}

/** Where a factor comes from, in a sentence. */
export function explanationOf(factor: FactorName, state: ParameterCounterState): string {
  const { height, width, channels, units, size, biases } = state;
  const texts: Record<FactorName, string> = {
    height: `The image has ${height} rows. A fully connected unit has a weight for each pixel of each; a filter does not know how many there are.`,
    width: `The image has ${width} columns. A fully connected unit has a weight for each pixel of each; a filter does not know how many there are.`,
    channels: `Every pixel has ${channels} ${channels === 1 ? 'number' : 'numbers'}, and all of them are looked at, by units and by filters alike: a filter is as deep as its input.`,
    side: `A filter covers ${size} × ${size} pixels. Twice the side is four times the weights.`,
    bias:
      biases === 'with'
        ? 'One number that is added to the sum: one for each unit, or one for each filter, never one for each channel.'
        : 'There are no biases now. Some layers leave them out, as when a normalization follows that takes a constant away again.',
    units: `${units} fully connected units give ${units} numbers. ${units} filters give ${units} maps, each with a number for every place.`,
    places: `A filter of ${size} has ${grouped(height - size + 1)} places down and ${grouped(width - size + 1)} across. Without sharing each of them has a filter of its own; with sharing the factor is 1.`,
  };
  return texts[factor];
}
