import { formatShape, isSameShape, normalizeAxis } from '../shape.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { requireTensor } from './checks.ts';
import { type Places, put, take } from './places.ts';
import { unsqueeze } from './reshape.ts';

/**
 * Tensors one after the other along an axis they have. All float32 or all int32. Each receives its own part of the
 * gradient.
 *
 * @shape (2,3) and (4,3) along axis 0 give (6,3)
 * @throws if there is none, or their dtypes or their lengths along other axes differ
 * @see torch.cat
 * @example concat([tensor([1, 2]), tensor([3])])
 */
export function concat(tensors: readonly Tensor[], axis = 0): Tensor {
  const first = requireAlike('concat', tensors);
  const along = normalizeAxis('concat', first.shape, axis);
  for (const { shape } of tensors) {
    if (shape.length === first.shape.length && isSameShape(shape.with(along, first.shape[along]!), first.shape))
      continue;
    const shapes = `${formatShape(first.shape)} and ${formatShape(shape)}`;
    throw new RangeError(`concat: shapes do not fit: ${shapes}; all lengths but that of axis ${axis} must be equal`);
  }
  let length = 0;
  const places = tensors.map(({ shape }): Places => {
    const count = shape[along]!;
    length += count;
    return { axis: along, start: length - count, step: 1, count };
  });
  const y = new Tensor(first.shape.with(along, length), first.dtype);
  tensors.forEach((one, index) => {
    put(one, y, places[index]!);
  });
  return record('concat', tensors, y, (g) => {
    tensors.forEach((one, index) => {
      pass(one, () => take(g, places[index]!));
    });
  });
}

/**
 * Tensors of one shape side by side along a new axis. All float32 or all int32.
 *
 * @shape two (3) give (2,3), with axis 1 (3,2)
 * @throws if there is none, or their shapes or dtypes differ
 * @see torch.stack
 * @example stack([tensor([1, 2]), tensor([3, 4])], 1)
 */
export function stack(tensors: readonly Tensor[], axis = 0): Tensor {
  const first = requireAlike('stack', tensors);
  const other = tensors.find(({ shape }) => !isSameShape(shape, first.shape));
  if (other) {
    throw new RangeError(
      `stack: shapes differ: ${formatShape(first.shape)} and ${formatShape(other.shape)}; concat joins along an axis`,
    );
  }
  const place = normalizeAxis('stack', [...first.shape, 1], axis);
  return concat(
    tensors.map((one) => unsqueeze(one, place)),
    place,
  );
}

/** The first of the tensors, whose dtype is that of all. */
function requireAlike(operation: string, tensors: readonly Tensor[]): Tensor {
  const [first] = tensors;
  if (!first) throw new RangeError(`${operation}: no tensors: []; give one at least`);
  for (const one of tensors) {
    requireTensor(operation, one);
    if (one.dtype !== first.dtype) {
      throw new TypeError(`${operation}: dtypes differ: ${first.dtype} and ${one.dtype}; make all of one dtype`);
    }
  }
  return first;
}
