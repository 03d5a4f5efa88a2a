import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';

/** What a page loads of the engine: the script of an entry, and the one set of kernels that its machine runs. */
async function shipped(entry: string): Promise<{ script: number; kernels: Record<string, number>; code: string }> {
  const { output } = (await build({
    logLevel: 'error',
    configFile: false,
    base: '/book/',
    build: { write: false, target: 'esnext', rolldownOptions: { input: 'virtual:entry' }, modulePreload: false },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'virtual:entry' ? `${process.cwd()}/entry.ts` : null),
        load: (id) => (id.endsWith('/entry.ts') ? entry : null),
      },
    ],
  })) as Rolldown.RolldownOutput;
  const size = (content: string | Uint8Array) => gzipSync(content).length;
  const code = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
  const wasm = output.flatMap((file) => (file.fileName.endsWith('.wasm') ? [file as Rolldown.OutputAsset] : []));
  return {
    script: size(code),
    code,
    kernels: Object.fromEntries(wasm.map((file) => [file.fileName, size(file.source)])),
  };
}

const KIB = 1024;

test('a page that trains a conv net loads 25 KB of engine and kernels', async () => {
  const { script, kernels, code } = await shipped(`
    import { conv2d, crossEntropy, linear, maxPool2d, reshape, scope, SGD, tensor } from '#engine';
    import { loadKernels } from '#engine/kernels/load.ts';
    globalThis.engine = { conv2d, crossEntropy, linear, loadKernels, maxPool2d, reshape, scope, SGD, tensor };
  `);
  expect(Object.keys(kernels)).toHaveLength(2);
  expect(script + Math.max(...Object.values(kernels))).toBeLessThan(25 * KIB);
  // Files of their own, found below the path that the site lives at, and fetched when they are asked for.
  for (const file of Object.keys(kernels)) expect(code).toContain(`/book/${file}`);
});

test('a page that does not ask for them carries neither convolutions nor WebAssembly', async () => {
  const { script, kernels, code } = await shipped(`
    import { softmax, tensor } from '#engine';
    globalThis.engine = { softmax, tensor };
  `);
  expect(kernels).toEqual({});
  expect(code).not.toMatch(/WebAssembly|conv2d|maxPool|lstm/);
  expect(script).toBeLessThan(7 * KIB);
});
