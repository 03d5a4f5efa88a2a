import { valueForKey } from './sliderKeys.ts';

/** A place on a grid. Rows count downward, as eyes go. */
export interface Place {
  row: number;
  column: number;
}

/** The place that a key moves a window to: up and down by rows, every other key of a slider by columns. */
export function placeForKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  { row, column }: Place,
  { height, width }: { height: number; width: number },
): Place | undefined {
  const isVertical = key === 'ArrowUp' || key === 'ArrowDown';
  const turned = { ArrowUp: 'ArrowDown', ArrowDown: 'ArrowUp' }[key] ?? key;
  const range = { min: 0, max: (isVertical ? height : width) - 1, step: 1 };
  const next = valueForKey({ key: turned, shiftKey }, isVertical ? row : column, range);
  if (next === undefined) return undefined;
  return isVertical ? { row: next, column } : { row, column: next };
}
