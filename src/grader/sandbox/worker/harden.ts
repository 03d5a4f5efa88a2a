import { makeConsole } from './console.ts';
import { define, defineProperty, deleteProperty, getPrototypeOf, ownKeys } from './primordials.ts';

/** What a submission finds in its global scope: ECMAScript, timers, a console. Nothing that reaches beyond the worker. */
const allowed = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error
   AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError SuppressedError globalThis JSON Math
   Intl ArrayBuffer SharedArrayBuffer Atomics DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array
   Int32Array Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array BigInt Map Set WeakMap WeakSet
   WeakRef FinalizationRegistry Iterator AsyncIterator Proxy Reflect DisposableStack AsyncDisposableStack Temporal
   decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape eval isFinite isNaN
   setTimeout clearTimeout setInterval clearInterval queueMicrotask structuredClone`.split(/\s+/),
);

/**
 * Removes every other global, on the worker's global object and on what it inherits from. The frame's content security
 * policy is the wall that stops requests; this keeps what is behind it out of sight.
 */
export function harden(): void {
  for (let scope: object | null = globalThis; scope && scope !== Object.prototype; scope = getPrototypeOf(scope))
    for (const key of ownKeys(scope)) {
      if (typeof key !== 'string' || allowed.has(key)) continue;
      if (!deleteProperty(scope, key)) defineProperty(scope, key, { value: undefined });
    }
  define(globalThis, 'console', makeConsole());
}

/** Makes `random` give the same numbers for the same seed: Tommy Ettinger's mulberry32 (2017). */
export function seedRandom(seed: number, math: Pick<Math, 'random'> = Math): void {
  const { imul } = Math;
  let state = seed >>> 0;
  math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}
