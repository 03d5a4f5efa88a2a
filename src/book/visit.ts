import type { Node, Parent } from 'unist';
import type { visit as unistVisit } from 'unist-util-visit';

/*
 * `visit` of unist-util-visit, as much of it as the book needs. That one names a function anew at each node, for stack
 * traces, and a text is walked many times before it is a page.
 */

/** Of a visitor: not into this node's children. */
export const SKIP = 'skip';

/** What a visitor returns: nothing to go on, or the index of the sibling that comes next. */
type Result = undefined | number | typeof SKIP | [typeof SKIP | true, number];
type Visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => Result;
type Test = string | readonly string[] | undefined;

/** Calls `visitor` for every node of a type, or for every node, a parent before its children. */
export const visit = ((tree: Node, ...given: [Test, Visitor] | [Visitor]) => {
  const [test, visitor] = given.length === 1 ? [undefined, given[0]] : given;
  walk(tree, typeof test === 'string' ? [test] : test, visitor, undefined, undefined);
}) as typeof unistVisit;

/** @returns the index of the sibling that comes next, where the visitor says it */
function walk(
  node: Node,
  types: readonly string[] | undefined,
  visitor: Visitor,
  index: number | undefined,
  parent: Parent | undefined,
): number | undefined {
  const result = !types || types.includes(node.type) ? visitor(node, index, parent) : undefined;
  const [way, next] = Array.isArray(result)
    ? result
    : typeof result === 'number'
      ? [true, result]
      : [result, undefined];
  // Visitors add and remove nodes: the children are those that there are when it is their turn.
  if (way !== SKIP && 'children' in node)
    for (let at = 0; at < (node as Parent).children.length; )
      at = walk((node as Parent).children[at]!, types, visitor, at, node as Parent) ?? at + 1;
  return next;
}
