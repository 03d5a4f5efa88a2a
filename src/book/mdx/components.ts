import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { VFile } from 'vfile';
import { suggest } from '../nearest.ts';
import { visit } from '../visit.ts';
import { report } from './file.ts';

/** Where a component that authors can name lives, and how it comes alive. */
export interface ComponentEntry {
  /** Module to import, from the repository's root: `/components/widgets/HingeBars/View.tsx`. Left out where a plugin replaces it. */
  from?: string;
  /** Its exported name there; the default export when left out. */
  export?: string;
  /** Astro's client directive; left out for components that are plain HTML. */
  client?: 'visible' | 'idle' | 'load';
  /** Attributes an author must write. */
  required?: readonly string[];
  /** Attributes an author may write. Where `required` or this is given, all others are faults. */
  optional?: readonly string[];
  /** Attributes that hold Markdown; the component gets them as slots of the same name. */
  markdown?: readonly string[];
  /** The component is told which chapter it stands in: `chapter="loss-functions"`. */
  chapter?: boolean;
}

export type Registry = Readonly<Record<string, ComponentEntry>>;
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Every component in a tree that authors write with a capital letter. */
export function visitComponents(tree: Root, visitor: (element: Element, name: string) => void) {
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const element = node as Element;
    if (element.name && /^[A-Z]/.test(element.name)) visitor(element, element.name);
  });
}

/** Components must be in the registry, with the attributes that they need and no others. */
export function remarkComponents({ registry }: { registry: Registry }) {
  return (tree: Root, file: VFile) => {
    visitComponents(tree, (element, name) => {
      const entry = registry[name];
      if (!entry) return report(file, element, `unknown component: <${name}>; ${suggest(name, Object.keys(registry))}`);
      const given = element.attributes.map((attribute) => ('name' in attribute ? attribute.name : '{…}'));
      const known = [...(entry.required ?? []), ...(entry.optional ?? [])];
      for (const required of entry.required ?? [])
        if (!given.includes(required)) report(file, element, `attribute missing: <${name}> needs ${required}="…"`);
      if (entry.required || entry.optional)
        for (const attribute of given.filter((other) => !known.includes(other)))
          report(file, element, `unknown attribute: ${attribute} of <${name}>; ${suggest(attribute, known)}`);
    });
  };
}
