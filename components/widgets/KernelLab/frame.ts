import type { Picture, Point } from '#engine/data/drawing/picture.ts';
import type { Place } from '../../controls/placeKeys.ts';
import type { Filter, Plane } from './model.ts';

/** Both pictures are drawn over the picture with its padding: x to the right, y down, (0, 0) its first pixel's corner. */
export function viewBoxOf({ height, width }: Picture, { padding }: Filter): string {
  return `${-padding} ${-padding} ${width + 2 * padding} ${height + 2 * padding}`;
}

/** The place whose window has its middle nearest to a point. */
export function placeAt([x, y]: Point, { size, stride, padding }: Filter, output: Plane): Place {
  const index = (at: number, length: number) =>
    Math.max(0, Math.min(length - 1, Math.round((at + padding - size / 2) / stride)));
  return { row: index(y, output.height), column: index(x, output.width) };
}

/** The corner of the window at a place. */
export const cornerOf = ({ row, column }: Place, { stride, padding }: Filter) => ({
  x: column * stride - padding,
  y: row * stride - padding,
});

/** Each pixel of the output is drawn as large as its step, about the middle of its window: this is where the first begins. */
export const outputOrigin = ({ size, stride, padding }: Filter): number => (size - stride) / 2 - padding;
