import ts from 'typescript';
import { type Declared, declarationFor } from './modules.ts';

/** How something is called or written, with what must stand around it for the code to be TypeScript. */
export interface Signature {
  before: string;
  code: string;
  after: string;
}

/** A declaration without its body: `softmax(logits: Tensor, axis = -1): Tensor`. */
export function signatureOf(root: string, declared: Declared): Signature {
  const { name, source, statement } = declared;
  if (ts.isFunctionDeclaration(statement)) return callable(name, statement, source);
  if (ts.isClassDeclaration(statement)) return classSignature(root, declared);
  if (ts.isVariableStatement(statement)) {
    const variable = statement.declarationList.declarations.find((one) => one.name.getText() === name)!;
    const { type, initializer } = variable;
    if (!type && initializer && ts.isArrowFunction(initializer)) return callable(name, initializer, source);
    const code = type ? `${name}: ${type.getText(source)}` : `${name} = ${initializer?.getText(source)}`;
    return { before: 'const ', code, after: '' };
  }
  if (ts.isInterfaceDeclaration(statement)) {
    const head = source.text.slice(statement.name.getStart(source), statement.members.pos).replace(/\s*\{$/, '');
    return { before: 'interface ', code: head.trim(), after: ' {}' };
  }
  return {
    before: '',
    code: statement
      .getText(source)
      .replace(/^export /, '')
      .replace(/;$/, ''),
    after: '',
  };
}

/** From the name, or the type parameters behind it, to the type of what comes out. */
function callable(name: string, call: ts.FunctionDeclaration | ts.ArrowFunction, source: ts.SourceFile): Signature {
  const from = call.typeParameters?.pos ?? call.parameters.pos;
  const end = call.type?.end ?? closingParenthesis(call, source);
  const opening = source.text[from - 1]!;
  return { before: 'declare function ', code: dedent(`${name}${opening}${source.text.slice(from, end)}`), after: ';' };
}

function classSignature(root: string, { name, source, statement }: Declared): Signature {
  const heritage = extendedBy(statement as ts.ClassDeclaration);
  const isAbstract = (statement as ts.ClassDeclaration).modifiers?.some(
    ({ kind }) => kind === ts.SyntaxKind.AbstractKeyword,
  );
  if (isAbstract) {
    const code = `abstract class ${name}${heritage ? ` extends ${heritage}` : ''}`;
    return { before: '', code, after: ' {}' };
  }
  return {
    before: 'declare function ',
    code: dedent(`${name}${constructorParameters(root, source.fileName, name)}`),
    after: ';',
  };
}

/** `(inputs: number, …)`, of the class itself or of the one that it extends. */
function constructorParameters(root: string, file: string, name: string): string {
  const declared = declarationFor(root, file, name);
  if (!declared || !ts.isClassDeclaration(declared.statement)) return '()';
  const { source, statement } = declared;
  const made = statement.members.find(ts.isConstructorDeclaration);
  if (made) return `(${source.text.slice(made.parameters.pos, closingParenthesis(made, source))}`;
  const parent = extendedBy(statement);
  return parent ? constructorParameters(root, source.fileName, parent) : '()';
}

/** The name of the class that a class extends. */
export function extendedBy(statement: ts.ClassDeclaration): string | undefined {
  const clause = statement.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return clause?.types[0]?.expression.getText();
}

/** Where the parenthesis behind the parameters ends. */
export const closingParenthesis = (node: ts.SignatureDeclaration, source: ts.SourceFile): number =>
  source.text.indexOf(')', node.parameters.end) + 1;

/** Takes away the indentation that a piece of a file has from what stood around it: that of its last line. */
export function dedent(code: string): string {
  const margin = /\n( *)[^\n]*$/.exec(code)?.[1] ?? '';
  return code.replaceAll(`\n${margin}`, '\n');
}
