/** Numbers as characters that a link can hold. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A number from low to high in two characters: to 1/4095 of the range. */
export function writeNumber(value: number, low: number, high: number): string {
  const steps = Math.round((4095 * (Math.min(high, Math.max(low, value)) - low)) / (high - low));
  return alphabet[steps >> 6]! + alphabet[steps & 63]!;
}

export function readNumber(text: string, at: number, low: number, high: number): number {
  const steps = alphabet.indexOf(text[at]!) * 64 + alphabet.indexOf(text[at + 1]!);
  return low + ((high - low) * steps) / 4095;
}

export const isEncoded = (text: string): boolean => /^[\w-]*$/.test(text);

/** float32 numbers, every bit of them. */
export function writeWeights(weights: Float32Array): string {
  const bytes = new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength);
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function readWeights(text: string): Float32Array<ArrayBuffer> | undefined {
  if (text === '' || !isEncoded(text)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
    if (bytes.length % 4 !== 0) return undefined;
    const weights = new Float32Array(bytes.buffer);
    return weights.every(Number.isFinite) ? weights : undefined;
  } catch {
    return undefined;
  }
}
