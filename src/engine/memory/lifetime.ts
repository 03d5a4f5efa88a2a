import { FreeList } from './freeList.ts';
import { heap } from './heap.ts';
import { Region } from './region.ts';

/** How long tensors live: those made together die together, and whoever holds one can tell that it is dead. */
export interface Lifetime {
  isOpen: boolean;
}

const lasting: Lifetime = { isOpen: true };
const over: Lifetime = { isOpen: false };
const lastingRegion = /* @__PURE__ */ new Region(heap);
const disposed = /* @__PURE__ */ new FreeList();
const arena = /* @__PURE__ */ new Region(heap);
let current = lasting;

/** The innermost open lifetime; the page's own outside of any scope. */
export const currentLifetime = (): Lifetime => current;

/** Bytes that live as long as the current lifetime. */
export const allocate = (bytes: number): number =>
  current === lasting ? (disposed.take(bytes) ?? lastingRegion.allocate(bytes)) : arena.allocate(bytes);

/** Ends one tensor before its time: bytes that would have lasted are handed out again, those of a scope at its end. */
export function release(lifetime: Lifetime, offset: number, bytes: number): Lifetime {
  if (lifetime === lasting && bytes > 0) disposed.give(offset, bytes);
  return over;
}

/** Whether an offset's bytes are taken back at the end of some scope. */
export const isInArena = (offset: number): boolean => arena.has(offset);

/** Runs a function in a lifetime of its own: what it allocates goes to the arena, which is reset afterwards. */
export function inNewLifetime<Result>(run: () => Result): Result {
  const outer = current;
  const mark = arena.mark();
  const inner = { isOpen: true };
  current = inner;
  try {
    return run();
  } finally {
    inner.isOpen = false;
    arena.reset(mark);
    current = outer;
  }
}

/** Runs a function whose allocations last as long as the page. */
export function inLastingLifetime<Result>(run: () => Result): Result {
  const outer = current;
  current = lasting;
  try {
    return run();
  } finally {
    current = outer;
  }
}
