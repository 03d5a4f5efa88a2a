import ts from 'typescript';
import { bookRoot } from '../files.ts';
import { type Docstring, readDocstring } from './docstring.ts';
import { type Group, groupOf, groups } from './groups.ts';
import { type Member, membersOf } from './members.ts';
import { type Declared, exportsOf } from './modules.ts';
import { type Signature, signatureOf } from './signature.ts';

export type Kind = 'function' | 'class' | 'type' | 'value';

/** Something that the engine offers to programs. */
export interface Entry {
  name: string;
  kind: Kind;
  group: Group;
  signature: Signature;
  doc: Docstring;
  /** Of a class or an interface, what it inherits from what is not public among them. */
  members: Member[];
  /** The public class or interface that it extends: `Module`. */
  parent: string | undefined;
  /** From the repository's root. */
  file: string;
  firstLine: number;
  lastLine: number;
  /** As it stands there, docstring included. */
  code: string;
}

/** The engine's public modules, from the repository's root. */
export const publicModules = [...new Set(groups.map(({ module }) => module))].map((module) =>
  module === 'index' ? 'src/engine/index.ts' : `src/engine/${module}/index.ts`,
);

/** Everything that the engine exports, in the order of its modules: read from its files, nothing written twice. */
export function engineEntries(root = bookRoot()): Entry[] {
  const declared = publicModules.flatMap((file) => exportsOf(root, file));
  const isPublic = new Set(declared.map(({ statement }) => statement));
  return declared.map((one) => entryOf(root, one, isPublic));
}

/** What stands on a group's page, in its order: what one calls, and behind it the types that it names. */
export function entriesOf(group: Group, root = bookRoot()): Entry[] {
  const inGroup = engineEntries(root).filter((entry) => entry.group.id === group.id);
  const isCallable = ({ kind }: Entry) => kind === 'function' || kind === 'class';
  return [...inGroup.filter(isCallable), ...inGroup.filter((entry) => !isCallable(entry))];
}

function entryOf(root: string, declared: Declared, isPublic: ReadonlySet<ts.Statement>): Entry {
  const { name, source, statement } = declared;
  const start = statement.getStart(source, true);
  const line = (offset: number) => source.getLineAndCharacterOfPosition(offset).line + 1;
  return {
    name,
    kind: kindOf(declared),
    group: groupOf(source.fileName),
    signature: signatureOf(root, declared),
    doc: docOf(statement, source),
    ...membersOf(root, declared, isPublic),
    file: source.fileName,
    firstLine: line(start),
    lastLine: line(statement.end),
    code: source.text.slice(start, statement.end),
  };
}

function kindOf({ name, statement }: Declared): Kind {
  if (ts.isFunctionDeclaration(statement)) return 'function';
  if (ts.isClassDeclaration(statement)) return 'class';
  if (!ts.isVariableStatement(statement)) return 'type';
  const variable = statement.declarationList.declarations.find((one) => one.name.getText() === name)!;
  return variable.initializer && ts.isArrowFunction(variable.initializer) ? 'function' : 'value';
}

/** The comment right before a node. */
export function docOf(node: ts.Node, source: ts.SourceFile): Docstring {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return readDocstring(comments.at(-1)?.getText(source) ?? '');
}
