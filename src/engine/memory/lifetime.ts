import { heap } from './heap.ts';
import { Region } from './region.ts';

/** How long tensors live: those made together die together, and whoever holds one can tell that it is dead. */
export interface Lifetime {
  isOpen: boolean;
}

const lasting: Lifetime = { isOpen: true };
const lastingRegion = /* @__PURE__ */ new Region(heap);
const arena = /* @__PURE__ */ new Region(heap);
let current = lasting;

/** The innermost open lifetime; the page's own outside of any scope. */
export const currentLifetime = (): Lifetime => current;

/** Bytes that live as long as the current lifetime. */
export const allocate = (bytes: number): number => (current === lasting ? lastingRegion : arena).allocate(bytes);

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
