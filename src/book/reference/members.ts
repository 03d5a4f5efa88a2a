import ts from 'typescript';
import { type Docstring, readDocstring } from './docstring.ts';
import { type Declared, declarationFor } from './modules.ts';
import { closingParenthesis, dedent, extendedBy } from './signature.ts';

/** A property or method that programs may use. */
export interface Member {
  name: string;
  /** `forward(x: Tensor): Tensor`, `readonly size: number` */
  code: string;
  doc: Docstring;
}

interface Members {
  members: Member[];
  parent: string | undefined;
}

/** The public members of a class or interface, up to the first public one that it extends. */
export function membersOf(root: string, declared: Declared, isPublic: ReadonlySet<ts.Statement>): Members {
  const { source, statement } = declared;
  if (ts.isInterfaceDeclaration(statement)) {
    const parent = statement.heritageClauses?.[0]?.types[0];
    const members = statement.members.flatMap((member) => memberOf(member, source));
    // `Partial<…>` names no other entry; the signature shows it.
    return {
      members,
      parent:
        parent && ts.isIdentifier(parent.expression) && !parent.typeArguments ? parent.getText(source) : undefined,
    };
  }
  if (!ts.isClassDeclaration(statement)) return { members: [], parent: undefined };
  const own = statement.members.flatMap((member) => memberOf(member, source));
  const name = extendedBy(statement);
  const extended = name === undefined ? undefined : declarationFor(root, source.fileName, name);
  if (!extended || isPublic.has(extended.statement)) return { members: own, parent: name };
  const inherited = membersOf(root, extended, isPublic);
  const isOwn = new Set(own.map((member) => member.name));
  return {
    members: [...inherited.members.filter((member) => !isOwn.has(member.name)), ...own],
    parent: inherited.parent,
  };
}

const hidden = new Set([ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword]);

function memberOf(member: ts.ClassElement | ts.TypeElement, source: ts.SourceFile): Member[] {
  const name = member.name?.getText(source);
  if (!name || name.startsWith('#') || ts.isSetAccessor(member)) return [];
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  if (modifiers.some(({ kind }) => hidden.has(kind))) return [];
  const comments = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  const doc = readDocstring(comments.at(-1)?.getText(source) ?? '');
  return doc.isInternal ? [] : [{ name, code: dedent(codeOf(member, source)), doc }];
}

/** Without a body; a property shows the value that it starts from where that is its only type. */
function codeOf(member: ts.ClassElement | ts.TypeElement, source: ts.SourceFile): string {
  const start = member.getStart(source);
  const text = (end: number) =>
    source.text
      .slice(start, end)
      .trim()
      .replace(/^(override|abstract) /, '');
  if (ts.isGetAccessor(member)) {
    const isSettable =
      ts.isClassDeclaration(member.parent) &&
      member.parent.members.some(
        (other) => ts.isSetAccessor(other) && other.name.getText(source) === member.name.getText(source),
      );
    const type = member.type?.getText(source) ?? 'unknown';
    return `${isSettable ? '' : 'readonly '}${member.name.getText(source)}: ${type}`;
  }
  if (ts.isMethodDeclaration(member)) return text(member.type?.end ?? closingParenthesis(member, source));
  if (ts.isPropertyDeclaration(member)) return text((member.type ?? member.initializer ?? member.name).end);
  return text(member.end).replace(/;$/, '');
}
