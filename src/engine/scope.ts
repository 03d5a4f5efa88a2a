import { heap } from './memory/heap.ts';
import { inLastingLifetime, inNewLifetime, isInArena } from './memory/lifetime.ts';
import { formatShape } from './shape.ts';
import { forgetting } from './tape.ts';
import { Tensor } from './tensor.ts';

/**
 * Runs a function and frees every tensor made in it, so that a loop of steps, or a widget that recomputes, needs no
 * more memory the thousandth time than the first. Plain numbers and lists come out; a tensor comes out as `keep(it)`.
 * Scopes nest. Outside of any scope, tensors last as long as the page.
 *
 * @throws if what comes out is a freed tensor or its data, or the function is async
 */
export function scope<Result>(run: () => Result): Result {
  const result = inNewLifetime(() => forgetting(run));
  if (result instanceof Promise) {
    throw new TypeError('scope: the function is async; a scope ends when its function returns: await outside of it');
  }
  refuseFreed(result);
  if (isPlainCollection(result)) Object.values(result).forEach(refuseFreed);
  return result;
}

/**
 * A copy of a tensor that lasts as long as the page, whatever scope it is made in. Its history is not kept.
 *
 * @shape (…) as it is
 */
export function keep(original: Tensor): Tensor {
  return inLastingLifetime(() => {
    const copy = new Tensor(original.shape, original.dtype);
    copy.data.set(original.data);
    if (original.requiresGrad && !original.node) copy.trackGradient();
    return copy;
  });
}

function refuseFreed(value: unknown): void {
  if (value instanceof Tensor && !value.isAlive) {
    throw new Error(
      `scope: a tensor ${formatShape(value.shape)} would outlive its scope; return item(), toArray() or keep(it)`,
    );
  }
  if (ArrayBuffer.isView(value) && value.buffer === heap.floats.buffer && isInArena(value.byteOffset)) {
    throw new Error('scope: a view of freed memory would come out; return data.slice() or toArray()');
  }
}

function isPlainCollection(value: unknown): value is object {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
}
