import { isList, isObject } from './parts.ts';
import type { Plain } from './types.ts';

/**
 * Gradients that no program has to be right about: the checks give the loss, and each slope is what the loss does when
 * one number is moved a little.
 */
export interface Gradients {
  /** The loss of a case's arguments, in float64 and smooth around them. */
  loss: (args: Plain[]) => number;
  /** For each gradient in the answer, which argument it belongs to: `{ weights: 0, bias: 1 }`; '' is the answer itself. */
  of: Record<string, number>;
}

/** How far a slope may be off: differences carry an error of their own, of about step². */
export const differencesTolerance = { absolute: 1e-6, relative: 1e-4 };

/** Of a number's own size, or of 1 where that is more: near the best for central differences in float64, ∛ε ≈ 6·10⁻⁶. */
const step = 6e-6;

/** The gradients of a case as the answer should have them: central differences, number by number. */
export function differences({ loss, of }: Gradients, args: readonly Plain[]): Plain {
  const slopes = Object.entries(of).map(([name, position]): [string, Plain] => [name, slopesIn(loss, args, position)]);
  const [first] = slopes;
  return first?.[0] === '' ? first[1] : Object.fromEntries(slopes);
}

/** The slope of the loss in every number of one argument, in that argument's form. */
function slopesIn(loss: Gradients['loss'], args: readonly Plain[], position: number): Plain {
  const moved = structuredClone(args) as Plain[];
  const lossAt = (holder: Holder, key: string | number, value: number) => {
    holder[key] = value;
    return loss(moved);
  };
  const visit = (holder: Holder, key: string | number): Plain => {
    const value = holder[key];
    if (typeof value === 'number') {
      const size = step * Math.max(1, Math.abs(value));
      const [above, below] = [value + size, value - size];
      const rise = lossAt(holder, key, above) - lossAt(holder, key, below);
      holder[key] = value;
      return rise / (above - below);
    }
    if (isList(value)) return Array.from(value, (_, at) => visit(value as unknown as Holder, at));
    if (isObject(value)) return Object.fromEntries(Object.keys(value).map((inner) => [inner, visit(value, inner)]));
    throw new Error(`gradients: argument ${position} holds something else than numbers: ${value}; name another`);
  };
  return visit(moved as unknown as Holder, position);
}

type Holder = Record<string | number, Plain>;
