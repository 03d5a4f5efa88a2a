import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { subfolders } from '../files.ts';
import { editionFolder, ownPlace } from './folder.ts';

/**
 * Shows the exercises that an edition adds to a chapter of the book, before its quiz: the text itself is the book's and
 * doesn't name them. A text that the edition has written itself says where each of its exercises stands.
 */
export function addExercises(tree: Root, root: string, chapter: string): void {
  const folder = `content/chapters/${chapter}`;
  if (!editionFolder(root) || existsSync(ownPlace(root, `${folder}/index.mdx`)!)) return;
  const added = subfolders(root, `${folder}/exercises`).filter(
    (name) => !existsSync(path.join(root, folder, 'exercises', name)),
  );
  const quiz = tree.children.findIndex((node) => node.type === 'mdxJsxFlowElement' && node.name === 'Quiz');
  const before = tree.children[quiz - 1];
  const end = quiz < 0 ? tree.children.length : before?.type === 'heading' ? quiz - 1 : quiz;
  const { position } = tree.children[Math.min(end, tree.children.length - 1)] ?? tree;
  tree.children.splice(
    end,
    0,
    ...added.map(
      (name): MdxJsxFlowElement => ({
        type: 'mdxJsxFlowElement',
        name: 'Exercise',
        attributes: [{ type: 'mdxJsxAttribute', name: 'name', value: name }],
        children: [],
        ...(position && { position }),
      }),
    ),
  );
}
