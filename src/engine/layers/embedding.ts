import { normal } from '../initializers.ts';
import { embedding } from '../operations/embedding.ts';
import type { Tensor } from '../tensor.ts';
import { Module } from './module.ts';
import { parameter, requireRandom, requireSizes, type WeightOptions } from './parameter.ts';

/**
 * A vector to learn for each of so many words: int32 indices (…) give (…, features). `weight` is (words, features), as
 * in PyTorch, and starts from the normal distribution of variance 1.
 *
 * @shape indices (…) give (…, features)
 * @throws if a size is no whole number from 1, there is no `random`, or an index is out of range or not int32
 * @see torch.nn.Embedding
 */
export class Embedding extends Module {
  readonly weight: Tensor;

  constructor(words: number, features: number, { random, initializer }: Omit<WeightOptions, 'bias'>) {
    super();
    requireSizes('Embedding', [words, features]);
    requireRandom('Embedding', random);
    const shape = [words, features];
    this.weight = parameter(initializer ? initializer(shape, random) : normal(shape, random, 1));
  }

  forward(indices: Tensor): Tensor {
    return embedding(this.weight, indices);
  }
}
