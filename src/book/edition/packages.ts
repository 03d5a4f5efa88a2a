import { lstatSync, mkdirSync, readFileSync, readlinkSync, symlinkSync, unlinkSync } from 'node:fs';
import path from 'node:path';

/**
 * Links the book's packages into an edition's `node_modules`. The dev server hands packages to Node, which looks for
 * them where the file that imports them lies; both must get the same one, or a widget has a Preact of its own.
 */
export function linkPackages(root: string, folder: string): void {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    const link = path.join(folder, 'node_modules', name);
    const target = path.join(root, 'node_modules', name);
    const there = lstatSync(link, { throwIfNoEntry: false });
    // What its author has put there stays; a link may lead to where the book was before.
    if (there && (!there.isSymbolicLink() || readlinkSync(link) === target)) continue;
    if (there) unlinkSync(link);
    mkdirSync(path.dirname(link), { recursive: true });
    symlinkSync(target, link, 'junction');
  }
}
