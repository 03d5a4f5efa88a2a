import { describe, expect, it } from 'vitest';
import { snap, valueForKey } from '../../../components/controls/sliderKeys.ts';

const range = { min: -1, max: 5, step: 0.1 };
const press = (key: string, value: number, shiftKey = false) => valueForKey({ key, shiftKey }, value, range);

describe('valueForKey', () => {
  it.each([
    ['ArrowRight', 0.2, 0.3],
    ['ArrowUp', 0.2, 0.3],
    ['ArrowLeft', 0.3, 0.2],
    ['ArrowDown', 0, -0.1],
    ['PageUp', 0, 1],
    ['PageDown', 0, -1],
    ['Home', 3, -1],
    ['End', 3, 5],
    ['ArrowRight', 5, 5],
    ['PageDown', -0.5, -1],
  ])('%s at %d gives %d', (key, value, next) => {
    expect(press(key, value)).toBe(next);
  });

  it('takes ten steps with Shift', () => {
    expect(press('ArrowRight', 0, true)).toBe(1);
  });

  it('leaves other keys to the page', () => {
    expect(press('Tab', 1)).toBeUndefined();
    expect(press('a', 1)).toBeUndefined();
  });
});

describe('snap', () => {
  it('goes to the nearest multiple of the step, free of rounding noise', () => {
    expect(snap(0.1 + 0.2, range)).toBe(0.3);
    expect(snap(2.89037, range)).toBe(2.9);
  });

  it('stays within the range', () => {
    expect(snap(7, range)).toBe(5);
    expect(snap(-7, range)).toBe(-1);
  });
});
