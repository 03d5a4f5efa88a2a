import ts from 'typescript';
import { type Declared, declarationFor } from '../../../src/book/reference/modules.ts';

const known = new Map<ts.Statement, boolean>();

/** Whether a declaration's code holds a `throw`, or names something of the engine that does. */
export function mayThrow(root: string, { source, statement }: Declared): boolean {
  const before = known.get(statement);
  if (before !== undefined) return before;
  known.set(statement, false); // While it is being looked at, and for those that call themselves.
  const names = new Set<string>();
  let throws = false;
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isThrowStatement(node)) throws = true;
    if (ts.isIdentifier(node)) names.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(statement);
  const result =
    throws ||
    [...names].some((name) => {
      const declared = declarationFor(root, source.fileName, name);
      return declared && declared.statement !== statement && !isTensor(declared) && mayThrow(root, declared);
    });
  known.set(statement, result);
  return result;
}

/** Any use of a tensor may find it stale; the reference says so once. */
const isTensor = ({ name }: Declared) => ['Tensor', 'heap', 'allocate'].includes(name);
