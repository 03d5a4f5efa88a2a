import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Image, Root, Text } from 'mdast';
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
    visit(tree, 'text', (text: Text) => {
      for (const [written] of text.value.matchAll(lostAddress))
        report(file, text, `taken for words: ${written} has a space in its address; take it out, or write %20 for it`);
    });
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      if ('name' in node && node.name === 'img')
        report(file, node, 'image as HTML: <img>; write ![what it shows](picture.png), with the file beside the text');
    });
  };
}

/** Markdown takes `![A hill](my hill.png)` and `[loss](term:hinge loss)` for words: no address has a space. */
const lostAddress = /(?:!\[[^\]]*\]|\[[^\]]+\](?=\((?:term:|#|https?:)))\([^()\n"]*\S [^()\n"]*\)/g;

function fault({ url, alt }: Image, folder: string): string | undefined {
  if (!alt) return `image without words: "${url}"; say between the square brackets what it shows`;
  if (/^([a-z]+:)?\/\//i.test(url))
    return `image from elsewhere: "${url}"; the book loads nothing from other sites: put the file beside the text`;
  const name = decoded(url);
  if (name === undefined) return `not an address: "${url}"; write %25 for a percent sign, or rename the file`;
  const stats = statSync(path.join(folder, name), { throwIfNoEntry: false });
  if (!stats?.isFile()) return `image not found: "${url}"; ${suggest(name, readdirSync(folder).filter(isImage))}`;
  if (stats.size > most)
    return `image too large: "${url}" has ${(stats.size / 1e6).toFixed(1)} MB, a page may carry ${most / 1e6}; make it smaller`;
  return undefined;
}

function decoded(url: string): string | undefined {
  try {
    return decodeURI(url);
  } catch {
    return undefined;
  }
}
