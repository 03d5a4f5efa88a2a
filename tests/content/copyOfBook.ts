import { cpSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { temporaryBook } from '../book/temporaryBook.ts';

/** The book as it stands, in a folder of its own, for tests that add to it. */
export function copyOfBook(): string {
  const root = temporaryBook({});
  for (const entry of ['content', 'components', 'src', 'package.json', 'tsconfig.json', 'biome.json'])
    cpSync(entry, path.join(root, entry), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  return root;
}
