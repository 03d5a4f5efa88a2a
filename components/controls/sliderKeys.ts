import { decimalsOf, type Range } from './fields.ts';

/**
 * The value that a key gives a slider, by WAI-ARIA's slider pattern: arrows move one step (ten with Shift), Page Up
 * and Down ten, Home and End to the ends. Undefined for every other key.
 */
export function valueForKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  value: number,
  range: Range,
): number | undefined {
  const stride = range.step * (shiftKey ? 10 : 1);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return snap(value + stride, range);
    case 'ArrowLeft':
    case 'ArrowDown':
      return snap(value - stride, range);
    case 'PageUp':
      return snap(value + 10 * range.step, range);
    case 'PageDown':
      return snap(value - 10 * range.step, range);
    case 'Home':
      return range.min;
    case 'End':
      return range.max;
    default:
      return undefined;
  }
}

/** The nearest multiple of the step within the range, free of rounding noise such as 0.30000000000000004. */
export function snap(value: number, { min, max, step }: Range): number {
  const multiple = Number((Math.round(value / step) * step).toFixed(decimalsOf(step)));
  return Math.min(max, Math.max(min, multiple));
}
