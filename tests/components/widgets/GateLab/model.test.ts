import { describe, expect, it } from 'vitest';
import { goalOf, inputsOf, stepsOf, withRange } from '../../../../components/widgets/GateLab/model.ts';
import { type GateLabState, gateLab, stepCount } from '../../../../components/widgets/GateLab/scene.ts';
import { sentence } from '../../../../components/widgets/GateLab/summary.ts';

const start = gateLab.initial;
const open = start.forget;
const said = (state: GateLabState) => sentence(state, stepsOf(state), goalOf(state)).replaceAll('\u00a0', ' ');

/** The update gate shut after the first step, and the output gate until the last. */
const solved: GateLabState = {
  ...start,
  stage: 'output',
  update: withRange(open, 2, stepCount, 0),
  output: withRange(open, 1, stepCount - 1, 0),
};

describe('the cell alone', () => {
  it('adds every candidate, so that what comes between destroys the bit', () => {
    const sum = inputsOf(start).reduce((total, input) => total + Math.tanh(2 * input), 0);
    expect(stepsOf(start).at(-1)!.cell).toBeCloseTo(sum, 4);
    expect(sum).toBeLessThan(-0.5);
    expect(said(start)).toContain('which has the other bit’s sign');
    expect(goalOf(start)).toEqual({ isWritten: true, isKept: false, isSaid: false, isSilent: false });
  });

  it('keeps the bit where nothing comes between', () => {
    expect(goalOf({ ...start, noise: 0 })).toMatchObject({ isKept: true, isSaid: true, isSilent: false });
  });
});

describe('stepsOf', () => {
  it('follows c = Γf·c + Γu·c̃ and a = Γo·tanh c, and the gradient is the product of the later forget gates', () => {
    const forget = open.map((_, index) => 0.5 + 0.025 * index);
    const state: GateLabState = { ...start, stage: 'output', forget, update: open.map((_, i) => (i % 3) / 2) };
    let cell = 0;
    stepsOf(state).forEach((step, index) => {
      cell = forget[index]! * cell + state.update[index]! * Math.tanh(2 * step.input);
      expect(step.cell).toBeCloseTo(cell, 4);
      expect(step.output).toBeCloseTo(Math.tanh(cell), 4);
      expect(step.slope).toBeCloseTo(
        forget.slice(index + 1).reduce((product, one) => product * one, 1),
        5,
      );
    });
  });

  it('leaves a gate open that is not built in yet', () => {
    const shut = { ...start, forget: open.map(() => 0), update: open.map(() => 0) };
    expect(stepsOf(shut)).toEqual(stepsOf(start));
    expect(stepsOf({ ...shut, stage: 'forget' }).at(-1)!.slope).toBe(1);
    expect(stepsOf({ ...shut, stage: 'forget' })[0]!.slope).toBe(0);
  });
});

it('the sentence follows the step that is shown', () => {
  expect(said({ ...solved, step: 19 })).toContain('At step 19 the cell is c = 0.96 and the output a = 0.00. After');
  expect(said({ ...solved, step: 20 })).toMatch(/^The bit is 1\. After twenty steps the cell is c = 0\.96, /);
});

describe('the goal', () => {
  it('is reached with the update gate shut after step 1 and the output gate until step 20', () => {
    expect(goalOf(solved)).toEqual({ isWritten: true, isKept: true, isSaid: true, isSilent: true });
    expect(said(solved)).toMatch(/either bit is kept .* well done\.$/);
    expect(said({ ...solved, bit: '0' })).toContain('a = −0.75');
  });

  it.each<[string, Partial<GateLabState>, string]>([
    ['an update gate shut at the bit', { update: open.map(() => 0) }, 'has not been written'],
    ['an update gate that never shuts', { update: open }, 'one of the two bits is lost'],
    ['a forget gate half shut', { forget: open.map(() => 0.9) }, 'one of the two bits is lost'],
    ['an output gate that stays shut', { output: open.map(() => 0) }, 'does not yet say them'],
    ['an output gate that never shuts', { output: open }, 'speaks before step 20'],
  ])('is not reached with %s, and the sentence says why', (_, change, why) => {
    expect(said({ ...solved, ...change })).toContain(why);
  });
});

it('withRange sets steps in either order, and no others', () => {
  expect(withRange([1, 1, 1, 1], 3, 2, 0)).toEqual([1, 0, 0, 1]);
});
