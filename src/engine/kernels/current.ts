import { heap, type Memory } from '../memory/heap.ts';
import type { Kernels } from './kernels.ts';
import { referenceKernels } from './reference.ts';

/** The kernels in use. */
export let kernels: Kernels = /* @__PURE__ */ referenceKernels(heap);

/** Puts other kernels to work, and the heap into the memory that they see. Tensors, tape and operations carry on. */
export function useKernels(next: Kernels, memory?: Memory): void {
  if (memory) heap.moveTo(memory);
  kernels = next;
}
