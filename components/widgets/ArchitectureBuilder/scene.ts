import { choice, number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/**
 * INPUT → [[CONV] × n → POOL?] × m → [FC] × k, as a link has it: `?ArchitectureBuilder=n:2;filters:8,16,16`. Where it
 * starts is the network with three and five filters.
 *
 * - `n`: convolutions in a block; `m`: blocks; `k`: fully connected layers, the output counted.
 * - `filters`: how many each convolution of block 1, 2, 3 has; `size`: their side; `padding`: none, same.
 * - `pool`: max, none; `hidden`: units of the fully connected layers before the output; `side`: of the pictures.
 * - `layer`: which one is explained, 0 for the input.
 */
export const architectureBuilder = defineScene('ArchitectureBuilder', {
  n: number(1, { min: 1, max: 3, step: 1 }),
  m: number(2, { min: 0, max: 3, step: 1 }),
  k: number(2, { min: 1, max: 3, step: 1 }),
  filters: numbers([3, 5, 8], { min: 1, max: 32, step: 1 }),
  size: number(3, { min: 1, max: 7, step: 1 }),
  padding: choice('none', ['none', 'same']),
  pool: choice('max', ['max', 'none']),
  hidden: number(30, { min: 5, max: 120, step: 5 }),
  side: number(28, { min: 8, max: 32, step: 4 }),
  layer: number(1, { min: 0, max: 15, step: 1 }),
});

export type BuilderState = SceneState<typeof architectureBuilder>;
