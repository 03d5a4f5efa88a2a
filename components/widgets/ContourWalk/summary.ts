import type { TableData } from '../../controls/DataTable.tsx';
import { compact, fixed, trimmed } from '../../plot/format.ts';
import { alongContour, angleBetween, largestStableRate, lowest, type Place, type Step } from './model.ts';
import { type ContourWalkState, groundOf } from './scene.ts';

/** The picture in a few sentences: the right angle, where downhill leads, and what came of it. */
export function sentenceOf(state: ContourWalkState, path: readonly Step[]): string {
  const start = path[0]!;
  const [g1, g2] = start.gradient;
  const where = `At w₁\u00a0=\u00a0${fixed(state.w1, 2)}, w₂\u00a0=\u00a0${fixed(state.w2, 2)}`;
  if (g1 === 0 && g2 === 0) return `${where} the gradient is (0, 0): there is no uphill and no downhill, and no step.`;
  const contour = alongContour(start.gradient);
  const target = lowest[state.ground];
  const miss = angleBetween([-g1, -g2], [target[0] - state.w1, target[1] - state.w2]);
  return (
    `${where} the gradient is ${vector(start.gradient)} and the contour runs along ${vector(contour)}, ` +
    `${fixed(angleBetween(start.gradient, contour), 0)}° apart. Straight downhill is ${fixed(miss, 0)}° off the ` +
    `way to the minimum. ${outcome(state, path)}`
  );
}

function outcome(state: ContourWalkState, path: readonly Step[]): string {
  const at = Math.min(state.step, path.length - 1);
  const now = path[at]!;
  const steps = `${at} ${at === 1 ? 'step' : 'steps'} at rate ${trimmed(state.rate, 2)}`;
  const costs = `from ${compact(path[0]!.cost)} to ${compact(now.cost, 4)}`;
  const limit = largestStableRate(groundOf(state));
  if (state.ground === 'straight' && state.rate > limit + 1e-9)
    return `${steps}, more than the ${trimmed(limit, 3)} that this valley bears, take the cost ${costs}.`;
  return `${steps} take the cost ${costs}.`;
}

export function vector([a, b]: Place): string {
  return `(${compact(a)}, ${compact(b)})`;
}

const everyStep = 5;

/** The start, every fifth step, and the last one. */
export function tableOf(path: readonly Step[]): TableData {
  const rows = path
    .map(({ place, cost, gradient }, step) => [
      String(step),
      ...[...place, ...gradient, cost].map((x) => compact(x, 3)),
    ])
    .filter((_, step) => step % everyStep === 0 || step === path.length - 1);
  return { columns: ['step', 'w₁', 'w₂', '∂J/∂w₁', '∂J/∂w₂', 'cost J'], rows };
}
