import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Run } from '../measure.ts';

/** Floating-point operations of one call of peak.ts. */
export const WORK = 1000 * 12 * 4 * 2;

/** The machine's own limit as two more contestants: multiplication and addition fused, and apart. */
export async function peaks(): Promise<{ fused: Run; apart: Run }> {
  const asc = await import('assemblyscript/asc');
  const folder = mkdtempSync(path.join(tmpdir(), 'descent-peak-'));
  const output = path.join(folder, 'peak.wasm');
  const source = fileURLToPath(new URL('peak.ts', import.meta.url));
  const flags = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--enable', 'relaxed-simd'];
  const { error, stderr } = await asc.main([
    path.relative('.', source),
    ...flags,
    '--outFile',
    path.relative('.', output),
  ]);
  if (error) throw new Error(`peak.ts does not compile:\n${stderr.toString()}`, { cause: error });
  const { instance } = await WebAssembly.instantiate(readFileSync(output));
  rmSync(folder, { recursive: true });
  const { fused, apart } = instance.exports as Record<'fused' | 'apart', () => number>;
  const timed =
    (call: () => number): Run =>
    (times) => {
      const start = performance.now();
      for (let i = 0; i < times; i++) call();
      return (performance.now() - start) / 1000;
    };
  return { fused: timed(fused), apart: timed(apart) };
}
