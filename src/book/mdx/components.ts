import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Where a component that authors can name lives, and how it comes alive. */
export interface ComponentEntry {
  /** Module to import, from the repository root: `/components/widgets/HingeBars/View.tsx`. */
  from: string;
  /** Its exported name there; the default export when left out. */
  export?: string;
  /** Astro's client directive; left out for components that are plain HTML. */
  client?: 'visible' | 'idle' | 'load';
  /** Attributes an author must write. */
  required?: readonly string[];
}

/** Lets authors write `<HingeBars />` without an import; an unknown name or a missing attribute stops the build. */
export function remarkComponents({ registry }: { registry: Record<string, ComponentEntry> }) {
  return (tree: Root, file: VFile) => {
    const used = new Set<string>();
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const element = node as MdxJsxFlowElement | MdxJsxTextElement;
      const name = element.name;
      if (!name || !/^[A-Z]/.test(name)) return;
      const entry = registry[name];
      if (!entry) file.fail(`unknown component <${name}>; known: ${Object.keys(registry).sort().join(', ')}`, element);
      const given = new Set(element.attributes.map((attribute) => ('name' in attribute ? attribute.name : '')));
      for (const required of entry.required ?? [])
        if (!given.has(required)) file.fail(`<${name}> needs the attribute "${required}"`, element);
      if (entry.client)
        element.attributes.push({ type: 'mdxJsxAttribute', name: `client:${entry.client}`, value: null });
      used.add(name);
    });
    for (const name of used) tree.children.unshift(importDeclaration(name, registry[name]!));
  };
}

function importDeclaration(name: string, entry: ComponentEntry): Root['children'][number] {
  const local = { type: 'Identifier', name };
  const specifier = entry.export
    ? { type: 'ImportSpecifier', local, imported: { type: 'Identifier', name: entry.export } }
    : { type: 'ImportDefaultSpecifier', local };
  const source = { type: 'Literal', value: entry.from, raw: JSON.stringify(entry.from) };
  const body = [{ type: 'ImportDeclaration', specifiers: [specifier], source, attributes: [] }];
  const estree = { type: 'Program', sourceType: 'module', comments: [], body };
  return { type: 'mdxjsEsm', value: '', data: { estree } } as unknown as Root['children'][number];
}
