import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type Registry, visitComponents } from './components.ts';
import { bookFile } from './file.ts';
import { jsxAttributes } from './html.ts';

/** Lets authors write `<HingeBars />` without an import: adds it, and what brings the component to life. */
export function remarkImports({ registry }: { registry: Registry }) {
  return (tree: Root, file: VFile) => {
    const used = new Map<string, { from: string; export?: string }>();
    visitComponents(tree, (element, name) => {
      const { from, client, chapter, ...entry } = registry[name] ?? {};
      if (!from) return;
      if (client) element.attributes.push(...jsxAttributes({ [`client:${client}`]: true }));
      if (chapter) element.attributes.push(...jsxAttributes({ chapter: bookFile(file).chapter }));
      used.set(name, { from, ...entry });
    });
    for (const [name, entry] of used) tree.children.unshift(importDeclaration(name, entry));
  };
}

/** `import name from '…'` */
export function importDeclaration(name: string, entry: { from: string; export?: string }): Root['children'][number] {
  const local = { type: 'Identifier', name };
  const specifier = entry.export
    ? { type: 'ImportSpecifier', local, imported: { type: 'Identifier', name: entry.export } }
    : { type: 'ImportDefaultSpecifier', local };
  const source = { type: 'Literal', value: entry.from, raw: JSON.stringify(entry.from) };
  const body = [{ type: 'ImportDeclaration', specifiers: [specifier], source, attributes: [] }];
  const estree = { type: 'Program', sourceType: 'module', comments: [], body };
  return { type: 'mdxjsEsm', value: '', data: { estree } } as unknown as Root['children'][number];
}
