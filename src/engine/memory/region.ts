import type { Heap } from './heap.ts';

/** Where a region stood, to go back to. */
export interface Mark {
  segment: number;
  top: number;
}

/** Tensors begin at multiples of this, so that vector instructions and cache lines never straddle two. */
const ALIGNMENT = 64;
const SEGMENT = 262_144;

/** A part of the heap filled from one end: allocation adds to a number, and going back to a mark frees all since. */
export class Region {
  readonly #heap: Heap;
  readonly #segments: { start: number; end: number }[] = [];
  #segment = -1;
  #top = 0;
  #end = 0;

  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** The offset of `bytes` fresh bytes. What they hold is left from before. */
  allocate(bytes: number): number {
    const rounded = (bytes + ALIGNMENT - 1) & -ALIGNMENT;
    if (this.#top + rounded > this.#end) this.#openSegment(rounded);
    const start = this.#top;
    this.#top += rounded;
    return start;
  }

  mark(): Mark {
    return { segment: this.#segment, top: this.#top };
  }

  reset({ segment, top }: Mark): void {
    this.#segment = segment;
    this.#top = top;
    this.#end = this.#segments[segment]?.end ?? 0;
  }

  has(offset: number): boolean {
    return this.#segments.some(({ start, end }) => start <= offset && offset < end);
  }

  /** The next segment, if it is large enough; else a new one in its place. */
  #openSegment(bytes: number): void {
    const place = this.#segment + 1;
    let next = this.#segments[place];
    if (!next || next.end - next.start < bytes) {
      const size = Math.max(bytes, SEGMENT);
      const start = this.#heap.reserve(size);
      next = { start, end: start + size };
      this.#segments.splice(place, 0, next);
    }
    this.#segment = place;
    this.#top = next.start;
    this.#end = next.end;
  }
}
