import { expect, it } from 'vitest';
import { placeForKey } from '../../../components/controls/placeKeys.ts';

const grid = { height: 20, width: 30 };
const after = (key: string, shiftKey = false) => placeForKey({ key, shiftKey }, { row: 5, column: 9 }, grid);

it('arrows move a window as the eye expects: up is the row above', () => {
  expect(after('ArrowUp')).toEqual({ row: 4, column: 9 });
  expect(after('ArrowDown')).toEqual({ row: 6, column: 9 });
  expect(after('ArrowLeft')).toEqual({ row: 5, column: 8 });
  expect(after('ArrowRight')).toEqual({ row: 5, column: 10 });
});

it('with Shift by ten, and never beyond the grid', () => {
  expect(after('ArrowDown', true)).toEqual({ row: 15, column: 9 });
  expect(after('ArrowUp', true)).toEqual({ row: 0, column: 9 });
  expect(after('End')).toEqual({ row: 5, column: 29 });
  expect(after('Home')).toEqual({ row: 5, column: 0 });
});

it('other keys are left to the page', () => {
  expect(after('Tab')).toBeUndefined();
  expect(after('a')).toBeUndefined();
});
