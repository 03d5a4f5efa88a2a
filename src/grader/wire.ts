import type { AnswerKey, NumericArray, Plain } from './types.ts';

type Json = number | boolean | string | null | Json[] | { [key: string]: Json };

const arrayTypes = {
  Float32Array,
  Float64Array,
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
};

/** An object with this key stands for something JSON cannot say. */
const tag = '$';

/** Plain data as JSON text that keeps NaN, ±Infinity, −0, undefined and typed arrays, which JSON alone loses. */
export function encode(value: Plain): string {
  return JSON.stringify(toJson(value));
}

/** The value that `encode` was given. */
export function decode(text: string): Plain {
  return fromJson(JSON.parse(text) as Json);
}

export function encodeKey(key: AnswerKey): string {
  return encode(key as unknown as Plain);
}

/** @param text what `….json` of an exercise serves */
export function decodeKey(text: string): AnswerKey {
  return decode(text) as unknown as AnswerKey;
}

function toJson(value: Plain): Json {
  if (value === undefined) return { [tag]: 'undefined' };
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { [tag]: numberName(value) };
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toJson);
  if (ArrayBuffer.isView(value)) return { [tag]: typeName(value), data: Array.from(value, toJson) };
  const entries = Object.entries(value).map(([key, inner]): [string, Json] => [key, toJson(inner)]);
  return tag in value ? { [tag]: 'object', entries } : Object.fromEntries(entries);
}

function fromJson(json: Json): Plain {
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json)) return json.map(fromJson);
  const kind = json[tag];
  if (kind === undefined) return objectOf(Object.entries(json));
  if (kind === 'undefined') return undefined;
  if (kind === 'object') return objectOf(json.entries as [string, Json][]);
  if (typeof kind === 'string' && kind in arrayTypes)
    return arrayTypes[kind as keyof typeof arrayTypes].from(
      (json.data as Json[]).map((item) => fromJson(item) as number),
    );
  return Number(kind);
}

/** Defines rather than assigns, so that a key named `__proto__` stays a key. */
function objectOf(entries: [string, Json][]): Plain {
  return Object.fromEntries(entries.map(([key, inner]) => [key, fromJson(inner)]));
}

function numberName(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function typeName(array: NumericArray): string {
  return Object.prototype.toString.call(array).slice('[object '.length, -1);
}
