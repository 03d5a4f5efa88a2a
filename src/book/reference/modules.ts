import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { modified } from '../files.ts';

/** A statement that declares something, with the file it stands in. */
export interface Declared {
  name: string;
  source: ts.SourceFile;
  statement: ts.Statement;
}

const cache = new Map<string, { time: number | undefined; source: ts.SourceFile }>();

/** A file of the repository, parsed; `file` is relative to the root. */
export function parseFile(root: string, file: string): ts.SourceFile {
  const place = path.join(root, file);
  const time = modified(root, file);
  const known = cache.get(place);
  if (known && known.time === time) return known.source;
  const source = ts.createSourceFile(file, readFileSync(place, 'utf8'), ts.ScriptTarget.Latest, true);
  cache.set(place, { time, source });
  return source;
}

/** What a module offers by `export { x } from './file.ts'`, in the order of its lines, each where it is declared. */
export function exportsOf(root: string, file: string): Declared[] {
  return parseFile(root, file).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return [];
    if (!statement.exportClause || !ts.isNamedExports(statement.exportClause)) return [];
    const from = resolve(file, statement.moduleSpecifier);
    return statement.exportClause.elements.map(({ name }) => {
      const declared = declarationIn(root, from!, name.text);
      if (!declared) throw new Error(`${file}: no such export: ${name.text} in ${from}; correct the name`);
      return declared;
    });
  });
}

/** The declaration of a name that a file uses: its own, or the one that it imports. */
export function declarationFor(root: string, file: string, name: string): Declared | undefined {
  const own = declarationIn(root, file, name);
  if (own) return own;
  for (const statement of parseFile(root, file).statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) continue;
    const found = bindings.elements.find((element) => element.name.text === name);
    const from = found && resolve(file, statement.moduleSpecifier);
    if (from) return declarationFor(root, from, (found.propertyName ?? found.name).text);
  }
  return undefined;
}

function declarationIn(root: string, file: string, name: string): Declared | undefined {
  const source = parseFile(root, file);
  const statement = source.statements.find((one) => namesOf(one).includes(name));
  return statement && { name, source, statement };
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as Partial<ts.DeclarationStatement>;
  return name ? [name.text] : [];
}

/** A relative import's file; undefined for a package. */
function resolve(file: string, specifier: ts.Expression): string | undefined {
  const text = (specifier as ts.StringLiteral).text;
  return text.startsWith('.') ? path.posix.join(path.posix.dirname(file), text) : undefined;
}
