import { heap } from '../memory/heap.ts';
import { useKernels } from './current.ts';
import type { Kernels } from './kernels.ts';
import { referenceKernels } from './reference.ts';

/**
 * `reference` is plain TypeScript. `simd` is WebAssembly with vectors of four floats, and gives the same bits on every
 * machine: for what is graded or seeded. `relaxed` also fuses multiplication and addition, is the fastest, and differs
 * in the last bits between machines: for what is live.
 */
export type KernelSet = 'reference' | 'simd' | 'relaxed';

/** The least module that uses one instruction of a set: `() → i32x4.splat(0)`, and the same with relaxed_madd. */
const probes = {
  simd: [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 17, 11],
  relaxed: [
    ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 19, 1, 17, 0],
    ...[65, 0, 253, 17, 65, 0, 253, 17, 65, 0, 253, 17, 253, 133, 2, 11],
  ],
};

/**
 * Puts the wanted kernels to work, or the fastest below them that this machine runs, and returns which. Tensors that
 * there are carry on. Where nothing can be loaded, or nothing is there, the engine stays with `reference`.
 */
export async function loadKernels(wanted: KernelSet): Promise<KernelSet> {
  for (const set of ['relaxed', 'simd'] as const) {
    if (wanted === 'reference' || (wanted === 'simd' && set === 'relaxed') || !runs(set)) continue;
    const module = await compile(set);
    if (!module) break;
    const memory = new WebAssembly.Memory({ initial: 16 });
    const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
    useKernels({ ...referenceKernels(heap), ...(exports as unknown as Partial<Kernels>) }, memory);
    return set;
  }
  useKernels(referenceKernels(heap));
  return 'reference';
}

const runs = (set: 'simd' | 'relaxed'): boolean =>
  typeof WebAssembly === 'object' && WebAssembly.validate(new Uint8Array(probes[set]));

async function compile(set: 'simd' | 'relaxed'): Promise<WebAssembly.Module | null> {
  const url =
    set === 'simd'
      ? new URL('./wasm/dist/simd.wasm', import.meta.url)
      : new URL('./wasm/dist/relaxed.wasm', import.meta.url);
  try {
    return await WebAssembly.compile(await read(url));
  } catch {
    return null;
  }
}

/** The bytes of a file: fetched in a browser, read in Node, whose fetch knows no files. */
async function read(url: URL): Promise<ArrayBuffer | Uint8Array<ArrayBuffer>> {
  if (url.protocol === 'file:') {
    const { readFileSync } = globalThis.process.getBuiltinModule('node:fs');
    return readFileSync(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`loadKernels: ${url.href}: ${response.status}`);
  return response.arrayBuffer();
}
