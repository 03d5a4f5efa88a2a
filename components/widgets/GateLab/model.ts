import { add, createRandom, mul, scope, tanh, tensor } from '#engine';
import { type GateLabState, type GateName, gateNames, isBuilt, stepCount } from './scene.ts';

/** One step of the cell: what comes in, the gates, and what they make of it. */
export interface Step {
  step: number;
  input: number;
  /** c̃ = tanh(2x). It reads the input alone, so that all the memory's past comes through the forget gate. */
  candidate: number;
  gates: Record<GateName, number>;
  cell: number;
  output: number;
  /** ∂c₂₀/∂c of this step. */
  slope: number;
}

/** How far the goal is reached, with either bit. */
export interface Goal {
  /** c after the first step has the bit's sign, for both bits. */
  isWritten: boolean;
  /** c after the last step still has it. */
  isKept: boolean;
  /** a is at least `loud` at the last step, with the bit's sign. */
  isSaid: boolean;
  /** Before the last step a stays within `quiet`. */
  isSilent: boolean;
}

const inputWeight = 2;
export const loud = 0.5;
export const quiet = 0.1;
/** Of the inputs between; their candidates add up to more than a bit. */
const seed = 12;

/** The bit as +1 or −1, then what is no bit. */
export function inputsOf({ bit, noise }: Pick<GateLabState, 'bit' | 'noise'>): number[] {
  const random = createRandom(seed);
  const others = Array.from({ length: stepCount - 1 }, () => Number((noise * random.uniform(-1, 1)).toFixed(2)));
  return [bit === '1' ? 1 : -1, ...others];
}

/** The twenty steps. The slopes are by the engine's tape: a nothing is added to each c, and asked for its gradient. */
export function stepsOf(state: GateLabState): Step[] {
  const inputs = inputsOf(state);
  const gatesAt = (index: number) =>
    Object.fromEntries(
      gateNames.map((name) => [name, isBuilt(state, name) ? state[name][index]! : 1]),
    ) as Step['gates'];
  return scope(() => {
    let memory = tensor(0);
    const made = inputs.map((input, index) => {
      const gates = gatesAt(index);
      const candidate = tanh(mul(inputWeight, tensor(input)));
      const nothing = tensor(0, { requiresGrad: true });
      memory = add(add(mul(gates.forget, memory), mul(gates.update, candidate)), nothing);
      return { input, gates, candidate, nothing, cell: memory, output: mul(gates.output, tanh(memory)) };
    });
    memory.backward();
    return made.map(({ input, gates, candidate, nothing, cell, output }, index) => ({
      ...{ step: index + 1, input, gates },
      candidate: candidate.item(),
      cell: cell.item(),
      output: output.item(),
      slope: nothing.grad!.item(),
    }));
  });
}

/** Keep the bit for twenty steps, then say it: with these gates, whichever bit it is. */
export function goalOf(state: GateLabState): Goal {
  const runs = (['1', '0'] as const).map((bit) => {
    const sign = bit === '1' ? 1 : -1;
    const steps = stepsOf({ ...state, bit });
    const [first, last] = [steps[0]!, steps.at(-1)!];
    return {
      isWritten: sign * first.cell >= loud,
      isKept: sign * first.cell >= loud && sign * last.cell >= loud,
      isSaid: sign * last.output >= loud,
      isSilent: steps.slice(0, -1).every(({ output }) => Math.abs(output) <= quiet),
    };
  });
  const both = (part: keyof Goal) => runs.every((run) => run[part]);
  return { isWritten: both('isWritten'), isKept: both('isKept'), isSaid: both('isSaid'), isSilent: both('isSilent') };
}

/** One gate with steps `from` to `to` (counted from 1, in either order) set to a value. */
export function withRange(values: readonly number[], from: number, to: number, value: number): number[] {
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  return values.map((old, index) => (index + 1 >= first && index + 1 <= last ? value : old));
}
