import { t } from '../language/words.ts';
import { findNode, type Place, parse, placeOf, type SyntaxNode } from './syntax.ts';

/** A fault that only the JavaScript engine found, which tells what but not where. */
export interface Fault extends Partial<Place> {
  message: string;
}

/** Quotes, minus signs and the like that come with text pasted from a page. */
const pasted: Record<string, string> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '−': '-',
  '–': '-',
  '×': '*',
  '÷': '/',
  '·': '*',
  '≤': '<=',
  '≥': '>=',
};

/** Finds the place that an engine's message is about, as far as the message and the tree tell. */
export function findFault(source: string, message: string): Fault {
  const tree = parse(source);
  const at = (node: SyntaxNode | undefined) => (node ? { message, ...placeOf(source, node.from) } : undefined);
  const textOf = ({ from, to }: SyntaxNode) => source.slice(from, to);

  const foreign = findNode(tree, (node) => isName(node) && [...textOf(node)].some((letter) => letter in pasted));
  if (foreign) {
    const letter = [...textOf(foreign)].find((one) => one in pasted)!;
    const offset = foreign.from + textOf(foreign).indexOf(letter);
    return {
      message: t('The sign {letter} is not code; write {meant} instead.', { letter, meant: pasted[letter]! }),
      ...placeOf(source, offset),
    };
  }
  const error = at(findNode(tree, ({ type }) => type.isError));
  if (error) return error;
  const declared = /'([^']+)' has already been declared|redeclaration of \w+ (\S+)/.exec(message);
  if (declared) return at(secondDeclaration(tree, source, declared[1] ?? declared[2]!)) ?? { message };
  if (/const/.test(message)) return at(findNode(tree, isConstWithoutValue)) ?? { message };
  if (/await/.test(message)) return at(findNode(tree, ({ name }) => name === 'AwaitExpression')) ?? { message };
  if (/break|continue/i.test(message)) return at(findNode(tree, isStrayJump)) ?? { message };
  return { message };
}

function isName({ name }: SyntaxNode): boolean {
  return /^(Variable|Property|Type)(Name|Definition)$/.test(name);
}

/** The first declaration of that name which follows another one in the same block. */
function secondDeclaration(tree: ReturnType<typeof parse>, source: string, name: string): SyntaxNode | undefined {
  const scopes = new Set<number>();
  return findNode(tree, (node) => {
    if (node.name !== 'VariableDefinition' || source.slice(node.from, node.to) !== name) return false;
    const scope = scopeOf(node).from;
    if (scopes.has(scope)) return true;
    scopes.add(scope);
    return false;
  });
}

/** The block a name belongs to. A function's parameters belong to its body; its own name lies outside. */
function scopeOf(node: SyntaxNode): SyntaxNode {
  let scope = node.name === 'VariableDefinition' && node.parent?.name === 'FunctionDeclaration' ? node.parent : node;
  while (scope.parent) {
    scope = scope.parent;
    if (scope.name === 'ParamList') return scope.parent?.getChild('Block') ?? scope;
    if (['Block', 'Script', 'ForStatement'].includes(scope.name)) return scope;
  }
  return scope;
}

function isConstWithoutValue(node: SyntaxNode): boolean {
  const isLoopVariable = /^For(In|Of)Spec$/.test(node.name);
  return !isLoopVariable && node.name === 'VariableDeclaration' && !!node.getChild('const') && !node.getChild('Equals');
}

function isStrayJump(node: SyntaxNode): boolean {
  if (node.name !== 'BreakStatement' && node.name !== 'ContinueStatement') return false;
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (/^(For|While|Do|Switch|Labeled)Statement$/.test(outer.name)) return false;
    if (/Function|Method/.test(outer.name)) return true;
  }
  return true;
}
