import type { Plain } from '../../types.ts';
import {
  ArrayOf,
  apply,
  clone,
  define,
  enumerableKeys,
  getPrototypeOf,
  isArray,
  lengthOfTypedArray,
  record,
  shorten,
  typedArrayName,
  typedArraySet,
} from './primordials.ts';

/**
 * How many values may still leave in one answer; eight numbers of a typed array count as one. Shared by all calls of a
 * batch, and small enough that the page has read, compared and shown them before a reader feels it.
 */
export interface Budget {
  left: number;
}

export const answerBudget = 50_000;
const tooMuch = `more than ${answerBudget} values in all`;
const longestText = 10_000;
const deepest = 12;

const numericArrays: Record<string, new (length: number) => object> = Object.assign(Object.create(null), {
  Float32Array,
  Float64Array,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
});

/** Objects whose contents their keys don't show. */
const opaque = [
  { prototype: Map.prototype, name: 'a Map' },
  { prototype: Set.prototype, name: 'a Set' },
  { prototype: Date.prototype, name: 'a Date' },
  { prototype: RegExp.prototype, name: 'a RegExp' },
  { prototype: Number.prototype, name: 'a Number object (drop the new)' },
  { prototype: String.prototype, name: 'a String object (drop the new)' },
  { prototype: Boolean.prototype, name: 'a Boolean object (drop the new)' },
  { prototype: ArrayBuffer.prototype, name: 'an ArrayBuffer' },
  { prototype: DataView.prototype, name: 'a DataView' },
];

/** Thrown to stop a copy; what was found lies in `refusal`. */
export const refused = Object.freeze({ refused: true });
export const refusal = { path: '', got: '' };

/** The keys from the result down to where the copy is, and the objects on that way. */
const keys: (string | number)[] = new Array(deepest + 1).fill('');
const ancestors: unknown[] = new Array(deepest + 1).fill(undefined);

/**
 * A copy of a submission's value as plain data. Reads each property once, so that nothing can answer twice differently.
 *
 * @throws refused when it isn't plain data; whatever the value's own getters throw
 */
export function copyOut(value: unknown, budget: Budget): Plain {
  const copied = copy(value, 0, budget);
  if (typeof value === 'object' && value !== null && !canClone(value)) return refuse(0, 'a Proxy');
  return copied;
}

function copy(value: unknown, depth: number, budget: Budget): Plain {
  budget.left -= 1;
  if (budget.left < 0) return refuse(0, tooMuch);
  const type = typeof value;
  if (type === 'string') return shorten(value as string, longestText);
  if (type === 'bigint') return refuse(depth, 'a BigInt');
  if (type === 'symbol') return refuse(depth, 'a symbol');
  if (type === 'function') return refuse(depth, 'a function (call it?)');
  if (type !== 'object' || value === null) return value as Plain;
  const object = value as object;

  const typedArray = typedArrayName(value);
  if (typedArray !== undefined) return copyTypedArray(object, typedArray, depth, budget);
  for (let above = 0; above < depth; above++)
    if (ancestors[above] === value) return refuse(depth, 'an object that contains itself');
  if (depth === deepest) return refuse(depth, `data nested more than ${deepest} deep`);
  ancestors[depth] = value;
  return isArray(value) ? copyArray(value, depth, budget) : copyObject(object, depth, budget);
}

function copyArray(value: unknown[], depth: number, budget: Budget): Plain[] {
  const length = value.length >>> 0;
  if (length > answerBudget) refuse(depth, `an array of ${length} entries`);
  if (length > budget.left) refuse(0, tooMuch);
  const copied = new ArrayOf(length);
  for (let index = 0; index < length; index++) {
    keys[depth] = index;
    define(copied, index, copy(value[index], depth + 1, budget));
  }
  return copied;
}

function copyObject(value: object, depth: number, budget: Budget): Plain {
  if (typeof (value as { then?: unknown }).then === 'function')
    return refuse(depth, 'a Promise (did you mark the function async?)');
  const prototype = getPrototypeOf(value);
  for (let index = 0; index < opaque.length; index++)
    if (opaque[index]!.prototype === prototype) return refuse(depth, opaque[index]!.name);
  const copied = record<Record<string, Plain>>();
  const names = enumerableKeys(value);
  for (let index = 0; index < names.length; index++) {
    const name = names[index]!;
    keys[depth] = name;
    define(copied, name, copy((value as Record<string, unknown>)[name], depth + 1, budget));
  }
  return copied as Plain;
}

function copyTypedArray(value: object, name: string, depth: number, budget: Budget): Plain {
  const Kind = numericArrays[name];
  if (Kind === undefined) return refuse(depth, `a ${name}`);
  const length = lengthOfTypedArray(value);
  budget.left -= length / 8;
  if (length / 8 > answerBudget) return refuse(depth, `a ${name} of ${length} entries`);
  if (budget.left < 0) return refuse(0, tooMuch);
  const copied = new Kind(length);
  apply(typedArraySet, copied, [value]);
  return copied as Plain;
}

/** Structured clone refuses what keys don't betray: proxies, shared memory. */
function canClone(value: object): boolean {
  try {
    clone(value);
    return true;
  } catch {
    return false;
  }
}

function refuse(depth: number, got: string): never {
  let path = '';
  for (let index = 0; index < depth; index++) {
    const key = keys[index]!;
    path += typeof key === 'number' ? `[${key}]` : path === '' ? shorten(key, 100) : `.${shorten(key, 100)}`;
  }
  refusal.path = path;
  refusal.got = got;
  throw refused;
}
