import type { AstroIntegration } from 'astro';
import buildKernels from '../../cli/kernels.ts';

/** Compiles the engine's WebAssembly before the dev server or the build looks for it. */
export function kernels(): AstroIntegration {
  return { name: 'kernels', hooks: { 'astro:config:setup': buildKernels } };
}
