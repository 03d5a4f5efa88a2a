import type { Pixel } from './layers.ts';

/** The pixel of a map under the pointer. */
export function pixelUnder(event: MouseEvent, size: number): Pixel {
  const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
  const along = (part: number) => Math.max(0, Math.min(size - 1, Math.floor(part * size)));
  return [along((event.clientY - top) / height), along((event.clientX - left) / width)];
}
