import { choice, number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { evenStairs } from './model.ts';
import { type TargetName, targetNames } from './targets.ts';

export const mostUnits = 24;
/** With more steps than this the handles would lie on each other. */
export const mostHandles = 12;
export const longest = 2000;
/** Training steps between two networks that are kept, so that a run can be rewound. */
export const stride = 20;

const start = evenStairs('ridge', 6);

/** Six steps placed evenly under a ridge, and no training yet. */
export const bumpBuilder = defineScene(
  'BumpBuilder',
  {
    target: choice('ridge', targetNames),
    edges: numbers(start.edges, { min: 0, max: 1, step: 0.01, fewest: 1, most: mostUnits }),
    levels: numbers(start.levels, { min: -1.2, max: 1.2, step: 0.01, fewest: 2, most: mostUnits + 1 }),
    sharpness: number(60, { min: 5, max: 200, step: 5 }),
    /** Training steps taken from these stairs. */
    steps: number(0, { min: 0, max: longest, step: stride }),
  },
  ({ edges, levels, steps }) =>
    levels.length === edges.length + 1 &&
    steps % stride === 0 &&
    edges.every((edge, i) => i === 0 || edge > edges[i - 1]!),
);

export type BumpBuilderState = SceneState<typeof bumpBuilder>;

/** Evenly placed steps, untrained. */
export function withEven(state: BumpBuilderState, target: TargetName, units: number): BumpBuilderState {
  return { ...state, target, ...evenStairs(target, units), steps: 0 };
}

/** One step moved: its edge, and the level right of it. */
export function withStep(state: BumpBuilderState, unit: number, edge: number, level: number): BumpBuilderState {
  return { ...state, edges: state.edges.with(unit, edge), levels: state.levels.with(unit + 1, level), steps: 0 };
}

/** Where the step can go without passing its neighbors. */
export function edgeRange({ edges }: BumpBuilderState, unit: number): { min: number; max: number; step: number } {
  const { min, max, step } = bumpBuilder.fields.edges.range;
  const between = (value: number) => Number(value.toFixed(2));
  return {
    min: between(unit === 0 ? min : edges[unit - 1]! + step),
    max: between(unit === edges.length - 1 ? max : edges[unit + 1]! - step),
    step,
  };
}
