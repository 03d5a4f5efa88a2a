/**
 * The lengths of a tensor's axes: `[2, 3]` for two rows of three; `[]` for a single number.
 *
 * @see torch.Size
 */
export type Shape = readonly number[];

/** How many entries a tensor of this shape has: the product of its lengths, 1 for `[]`. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const length of shape) size *= length;
  return size;
}

/** A shape as errors print it: `(2,3)`. */
export const formatShape = (shape: Shape): string => `(${shape.join(',')})`;

export function isSameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
}

/**
 * The shape that `a` and `b` broadcast to by NumPy's rule: lengths are compared from the right, a missing axis counts
 * as 1, and a length of 1 stretches to the other's: (2,3) and (3) give (2,3); (4,1) and (3) give (4,3).
 */
export function broadcastShapes(operation: string, a: Shape, b: Shape): Shape {
  const shape: number[] = [];
  for (let fromEnd = Math.max(a.length, b.length); fromEnd > 0; fromEnd--) {
    const left = a[a.length - fromEnd] ?? 1;
    const right = b[b.length - fromEnd] ?? 1;
    if (left !== right && left !== 1 && right !== 1) {
      throw new RangeError(
        `${operation}: shapes do not broadcast: ${formatShape(a)} and ${formatShape(b)}; ` +
          'compared from the right, two lengths must be equal or one of them 1',
      );
    }
    shape.push(left === 1 ? right : left);
  }
  return shape;
}

/** Axis numbers counted from 0 in rising order. Negative ones count from the end; leaving them out means all axes. */
export function normalizeAxes(operation: string, shape: Shape, axis?: number | readonly number[]): number[] {
  if (axis === undefined) return shape.map((_, index) => index);
  const axes = [axis].flat().map((one) => normalizeAxis(operation, shape, one));
  if (new Set(axes).size < axes.length) throw new RangeError(`${operation}: an axis is named twice: [${axis}]`);
  return axes.sort((a, b) => a - b);
}

/** One axis number counted from 0: −1 becomes the last. */
export function normalizeAxis(operation: string, shape: Shape, axis: number): number {
  const rank = shape.length;
  if (Number.isInteger(axis) && axis >= -rank && axis < rank) return axis < 0 ? axis + rank : axis;
  const advice = rank === 0 ? 'a single number has no axes' : `use ${-rank} to ${rank - 1}`;
  throw new RangeError(`${operation}: axis out of range: ${axis} for ${formatShape(shape)}; ${advice}`);
}

/** A shape as a kernel sees it from one axis: how many entries lie before, along and after it. */
export function lanes(shape: Shape, axis: number): [outer: number, length: number, inner: number] {
  return [sizeOf(shape.slice(0, axis)), shape[axis]!, sizeOf(shape.slice(axis + 1))];
}
