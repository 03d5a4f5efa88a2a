import { number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

const many = { min: 0, max: 4096, step: 1 };
const few = { min: 0, max: 99, step: 1 };

/** Impossible layers can be asked for: the widget says why there is none. */
export const shapeCalculator = defineScene('ShapeCalculator', {
  /** One for each axis that the filters move along. */
  sides: numbers([8, 8], { ...many, fewest: 1, most: 3 }),
  channels: number(3, many),
  size: number(3, few),
  depth: number(3, many),
  filters: number(2, many),
  stride: number(2, few),
  padding: number(0, few),
  /** The place along the first axis that is marked; layers with fewer show their last. */
  place: number(1, many),
});

export type ShapeCalculatorState = SceneState<typeof shapeCalculator>;

type Named = Omit<ShapeCalculatorState, 'place'>;

/** Layers with a name, and one that does not exist. */
export const namedLayers: readonly { name: string; layer: Named }[] = [
  {
    name: 'same size',
    layer: { sides: [32, 32], channels: 3, size: 5, depth: 3, filters: 6, stride: 1, padding: 2 },
  },
  {
    name: 'photograph',
    layer: { sides: [300, 300], channels: 3, size: 5, depth: 3, filters: 100, stride: 1, padding: 0 },
  },
  {
    name: 'heartbeat',
    layer: { sides: [14], channels: 1, size: 5, depth: 1, filters: 16, stride: 1, padding: 0 },
  },
  {
    name: 'body scan',
    layer: { sides: [32, 32, 32], channels: 16, size: 3, depth: 16, filters: 32, stride: 1, padding: 0 },
  },
  {
    name: 'impossible',
    layer: { sides: [6, 6], channels: 3, size: 9, depth: 3, filters: 4, stride: 1, padding: 1 },
  },
];
