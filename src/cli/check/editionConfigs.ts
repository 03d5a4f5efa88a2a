import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where an edition keeps what, from its folder. */
const parts = [
  // As `content/tsconfig.json` has the book's.
  {
    name: 'exercises',
    include: ['chapters/*/exercises/**/*.ts'],
    compilerOptions: { noUncheckedIndexedAccess: false, noUnusedLocals: false, noUnusedParameters: false },
  },
  { name: 'lessons', include: ['chapters/*/*.ts', 'widgets/**/*.ts', 'widgets/**/*.tsx'], compilerOptions: {} },
];

/**
 * Has TypeScript see an edition's programs as the book's own, wherever the folder lies, and whether or not it has a
 * `tsconfig.json` for its editor.
 *
 * @returns configurations, in the book's cache
 */
export function writeEditionConfigs(root: string, folder: string) {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const cache = path.join(root, 'node_modules/.cache/descent/editions', name);
  mkdirSync(cache, { recursive: true });
  const { imports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  const packages = path.join(root, 'node_modules');
  const paths = {
    ...Object.fromEntries(Object.entries(imports).map(([from, to]) => [from, [path.join(root, to)]])),
    // Where a package has its types apart, as d3-shape, its own folder would give it none.
    '*': [`${packages}/@types/*`, `${packages}/*`],
  };
  return parts.map(({ name: part, include, compilerOptions }) => {
    const config = path.join(cache, `${part}.json`);
    const content = {
      extends: path.join(root, 'tsconfig.json'),
      files: [path.join(packages, 'astro/client.d.ts')],
      include: include.map((pattern) => path.join(folder, pattern)),
      exclude: [],
      compilerOptions: { ...compilerOptions, paths, typeRoots: [`${packages}/@types`] },
    };
    writeFileSync(config, JSON.stringify(content, null, 2));
    return { name: part, config, include };
  });
}
