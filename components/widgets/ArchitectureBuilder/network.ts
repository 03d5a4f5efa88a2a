import { Conv2d, createRandom, Flatten, Linear, MaxPool2d, relu, Sequential } from '#engine';
import type { Layer } from '#engine/layers/module.ts';
import type { BuiltLayer } from './model.ts';

/** The network that the layers describe, at its start: ReLU behind every layer but the last, whose numbers are logits. */
export function networkOf(layers: readonly BuiltLayer[], seed: number): Sequential {
  const random = createRandom(seed);
  let isFlat = false;
  const made = layers.slice(1).flatMap((layer, index): Layer[] => {
    const below = layers[index]!;
    if (layer.kind === 'pool') return [new MaxPool2d(layer.size)];
    if (layer.kind === 'conv') {
      const padding = (layer.height - below.height + layer.size - 1) / 2;
      const channels = [below.channels, layer.channels] as const;
      return [new Conv2d(...channels, layer.size, { padding, random: random.fork(layer.name) }), relu];
    }
    const flatten = isFlat ? [] : [new Flatten()];
    isFlat = true;
    const full = new Linear(layer.reads, layer.channels, { random: random.fork(layer.name) });
    return layer.name === 'output' ? [...flatten, full] : [...flatten, full, relu];
  });
  return new Sequential(...made);
}
