/**
 * Blocks that were given back, by their length: the next block of a length is one that was given back, if there is
 * one. A page makes blocks of few different lengths, over and over, so nothing is ever cut up or put together.
 */
export class FreeList {
  readonly #offsets = new Map<number, number[]>();

  give(offset: number, bytes: number): void {
    const offsets = this.#offsets.get(bytes);
    if (offsets) offsets.push(offset);
    else this.#offsets.set(bytes, [offset]);
  }

  take(bytes: number): number | undefined {
    return this.#offsets.get(bytes)?.pop();
  }
}
