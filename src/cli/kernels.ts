import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { offerHelp } from './help.ts';

const folder = fileURLToPath(new URL('../engine/kernels/wasm/', import.meta.url));
const built = path.join(folder, 'dist');

const common = [
  'index.ts',
  ...['--baseDir', folder, '--optimizeLevel', '3', '--shrinkLevel', '0', '--noAssert', '--runtime', 'stub'],
  // The heap is the engine's. Constants lie in its first page, behind the few bytes that kernels use as scratch.
  ...['--importMemory', '--initialMemory', '1', '--memoryBase', '1024', '--enable', 'simd'],
  // Vectors are passed between our own functions only.
  ...['--disableWarning', '112'],
];
const variants = { simd: [], relaxed: ['--enable', 'relaxed-simd'] };

/**
 * Compiles the WebAssembly kernels into src/engine/kernels/wasm/dist, unless they are there already, from the same
 * sources. Whatever loads them runs this first: the dev server, the build, the unit tests, the benchmarks.
 */
export default async function buildKernels(): Promise<void> {
  const key = sourcesKey();
  const stamp = path.join(built, 'sources.sha256');
  const outputs = Object.keys(variants).map((name) => path.join(built, `${name}.wasm`));
  if (outputs.every((file) => existsSync(file)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;

  const asc = await import('assemblyscript/asc');
  mkdirSync(built, { recursive: true });
  for (const [name, flags] of Object.entries(variants)) {
    const file = path.join(built, `${name}.wasm`);
    // Written beside and moved, so that who builds at the same time never sees half a file.
    const draft = `${file}.${process.pid}`;
    const { error, stderr } = await asc.main([...common, ...flags, '--outFile', draft]);
    if (error) throw new Error(`kernels: ${name} does not compile:\n${stderr.toString()}`, { cause: error });
    renameSync(draft, file);
  }
  writeFileSync(stamp, key);
}

function sourcesKey(): string {
  const hash = createHash('sha256');
  const { devDependencies } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  hash.update(JSON.stringify([devDependencies.assemblyscript, common.slice(3), variants]));
  for (const file of globSync('*.ts', { cwd: folder }).sort()) {
    hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  offerHelp(
    "npm run kernels compiles the engine's WebAssembly, where it has changed. All that needs it does so by itself.",
  );
  await buildKernels();
}
