import type ts from 'typescript';
import { importRefusal } from '#grader/compile.ts';
import type { TypeProblem } from './protocol.ts';

/** Every import that would be left when the types are gone: the grader refuses them, so the types must not call them sound. */
export function importProblems(compiler: typeof ts, answer: ts.SourceFile): TypeProblem[] {
  if (!/\b(import|from)\b/.test(answer.text)) return [];
  const { target, module } = { target: compiler.ScriptTarget.ES2024, module: compiler.ModuleKind.ESNext };
  const { outputText } = compiler.transpileModule(answer.text, { compilerOptions: { target, module } });
  const left = new Set(imported(compiler, compiler.createSourceFile('/left.js', outputText, target)).map(nameOf));
  return imported(compiler, answer)
    .filter((node) => left.has(nameOf(node)) && !isTypeOnly(compiler, node))
    .map((node) => ({ from: node.getStart(answer), to: node.end, message: importRefusal }));
}

type Importing = ts.ImportDeclaration | ts.ExportDeclaration | ts.CallExpression;

function imported(compiler: typeof ts, file: ts.SourceFile): Importing[] {
  const found: Importing[] = [];
  const visit = (node: ts.Node) => {
    const isStatement =
      compiler.isImportDeclaration(node) || (compiler.isExportDeclaration(node) && node.moduleSpecifier);
    if (isStatement) found.push(node as Importing);
    if (compiler.isCallExpression(node) && node.expression.kind === compiler.SyntaxKind.ImportKeyword) found.push(node);
    compiler.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The module's name where it is written down. */
function nameOf(node: Importing): string {
  const name = 'arguments' in node ? node.arguments[0] : node.moduleSpecifier;
  return name && 'text' in name ? String(name.text) : '';
}

function isTypeOnly(compiler: typeof ts, node: Importing): boolean {
  if (compiler.isExportDeclaration(node)) return node.isTypeOnly;
  return compiler.isImportDeclaration(node) && node.importClause?.isTypeOnly === true;
}
