/*
 * What the bootstrap uses once a submission has loaded, taken before that. A submission may replace every builtin of its
 * realm, so the bootstrap then touches nothing else: no method calls, no iteration, no spread, no assignment to a new
 * index (a setter on Array.prototype would see it).
 */
export const apply = Reflect.apply;
export const getPrototypeOf = Reflect.getPrototypeOf;
export const ownKeys = Reflect.ownKeys;
export const deleteProperty = Reflect.deleteProperty;
export const defineProperty = Reflect.defineProperty;
export const descriptorOf = Reflect.getOwnPropertyDescriptor;
export const createObject = Object.create;
export const enumerableKeys = Object.keys;
export const hasOwn = Object.hasOwn;
export const isArray = Array.isArray;
export const isSame = Object.is;
export const toText = String;
export const sliceText = String.prototype.slice;
export const clone = structuredClone;
export const ArrayOf = Array;
export const ErrorClass = Error;

export const postMessage = MessagePort.prototype.postMessage;
export const messageData = descriptorOf(MessageEvent.prototype, 'data')!.get!;
export const BlobClass = Blob;
export const URLClass = URL;
export const createObjectURL = URL.createObjectURL;

const typedArrayPrototype = getPrototypeOf(Uint8Array.prototype)!;
const typedArrayTag = descriptorOf(typedArrayPrototype, Symbol.toStringTag)!.get!;
const typedArrayLength = descriptorOf(typedArrayPrototype, 'length')!.get!;
export const typedArraySet = (typedArrayPrototype as Uint8Array).set;

/** 'Float32Array' and the like for a true typed array of any realm, else undefined. */
export function typedArrayName(value: unknown): string | undefined {
  return apply(typedArrayTag, value, []);
}

export function lengthOfTypedArray(value: unknown): number {
  return apply(typedArrayLength, value, []);
}

/** One for all: a million entries need no million descriptors. It inherits nothing, and so is what it seems. */
const descriptor: PropertyDescriptor = createObject(null);
descriptor.value = undefined;
descriptor.enumerable = descriptor.configurable = descriptor.writable = true;

/** Sets an own property without looking at any prototype. */
export function define(target: object, key: PropertyKey, value: unknown): void {
  descriptor.value = value;
  defineProperty(target, key, descriptor);
  descriptor.value = undefined;
}

/** An object that inherits nothing. */
export function record<T extends object>(): Partial<T> {
  return createObject(null);
}

export function shorten(text: string, limit: number): string {
  return text.length > limit ? `${apply(sliceText, text, [0, limit])}…` : text;
}
