import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Image, Root } from 'mdast';
import type { VFile } from 'vfile';
import { suggest } from '../nearest.ts';
import { visit } from '../visit.ts';
import { report } from './file.ts';

/** Bytes of an image that a page may carry: a second on a slow line. */
const most = 500_000;
const isImage = (name: string) => /\.(avif|gif|jpe?g|png|svg|webp)$/i.test(name);

/** `![what it shows](picture.png)` names a file beside the text, small enough, with words for those who don't see it. */
export function remarkImages() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'image', (image: Image) => {
      const message = fault(image, path.dirname(file.path));
      if (message) report(file, image, message);
    });
  };
}

function fault({ url, alt }: Image, folder: string): string | undefined {
  if (!alt) return `image without words: "${url}"; say between the square brackets what it shows`;
  if (/^([a-z]+:)?\/\//i.test(url))
    return `image from elsewhere: "${url}"; the book loads nothing from other sites: put the file beside the text`;
  const name = decodeURI(url);
  const stats = statSync(path.join(folder, name), { throwIfNoEntry: false });
  if (!stats?.isFile()) return `image not found: "${url}"; ${suggest(name, readdirSync(folder).filter(isImage))}`;
  if (stats.size > most)
    return `image too large: "${url}" has ${(stats.size / 1e6).toFixed(1)} MB, a page may carry ${most / 1e6}; make it smaller`;
  return undefined;
}
