import { parser } from '@lezer/javascript';

/** A place in a source, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

export type Tree = ReturnType<typeof parser.parse>;
export type SyntaxNode = Tree['topNode'];

const typescript = parser.configure({ dialect: 'ts' });

export function parse(source: string): Tree {
  return typescript.parse(source);
}

export function placeOf(source: string, offset: number): Place {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

/** The first node in reading order that passes. */
export function findNode(tree: Tree, passes: (node: SyntaxNode) => boolean): SyntaxNode | undefined {
  let found: SyntaxNode | undefined;
  tree.iterate({
    enter({ node }) {
      if (!found && passes(node)) found = node;
      return !found;
    },
  });
  return found;
}

/** Where a program first can't be read. */
export function findError(source: string): Place | undefined {
  const isOpen = (text: string) => text.length < 2 || text.at(-1) !== text[0];
  const node = findNode(
    parse(source),
    ({ type, name, from, to }) => type.isError || (name === 'String' && isOpen(source.slice(from, to))),
  );
  return node && placeOf(source, node.from);
}

/** Where a program first imports something, dynamically or by exporting from elsewhere too. */
export function findImport(source: string): Place | undefined {
  const node = findNode(
    parse(source),
    ({ name, node }) =>
      name === 'ImportDeclaration' ||
      name === 'DynamicImport' ||
      (name === 'ExportDeclaration' && node.getChild('from') !== null),
  );
  return node && placeOf(source, node.from);
}
