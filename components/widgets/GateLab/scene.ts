import { choice, number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';

/** How many steps the bit has to be kept. */
export const stepCount = 20;
export const gateNames = ['forget', 'update', 'output'] as const;
export type GateName = (typeof gateNames)[number];

const open = Array.from({ length: stepCount }, () => 1);
const gate = () => numbers(open, { min: 0, max: 1, step: 0.05 });

/**
 * The cell alone, which only adds; then each gate in turn, as a link has it: `?GateLab=stage:update;bit:0`. `stage` is
 * the last gate that is built in; those not built in yet stand open.
 */
export const gateLab = defineScene('GateLab', {
  stage: choice('cell', ['cell', ...gateNames]),
  bit: choice('1', ['1', '0']),
  /** How large the inputs between are, against the bit's 1. */
  noise: number(1, { min: 0, max: 1, step: 0.1 }),
  /** The step whose numbers the equations show. */
  step: number(10, { min: 1, max: stepCount, step: 1 }),
  forget: gate(),
  update: gate(),
  output: gate(),
});

export type GateLabState = SceneState<typeof gateLab>;

/** Whether a gate is built in. */
export const isBuilt = ({ stage }: Pick<GateLabState, 'stage'>, gate: GateName): boolean =>
  stage !== 'cell' && gateNames.indexOf(gate) <= gateNames.indexOf(stage);
