import { choice, number } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

const length = { min: 0, max: 4096, step: 1 };

export const factorNames = ['height', 'width', 'channels', 'side', 'bias', 'units', 'places'] as const;
export type FactorName = (typeof factorNames)[number];

export const parameterCounter = defineScene('ParameterCounter', {
  height: number(300, length),
  width: number(300, length),
  channels: number(3, length),
  units: number(100, length),
  size: number(5, { min: 0, max: 99, step: 1 }),
  biases: choice('with', ['with', 'without']),
  /** The factor that is explained. */
  factor: choice('channels', factorNames),
  /** The count of windows with weights of their own is asked for before it is shown. */
  local: choice('asked', ['asked', 'shown']),
});

export type ParameterCounterState = SceneState<typeof parameterCounter>;

export const planOf = ({ biases, ...rest }: ParameterCounterState) => ({ ...rest, hasBias: biases === 'with' });
