import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { modified } from './files.ts';

/** A function, class, type or constant of the engine as it stands in its file. */
export interface SourceExcerpt {
  /** From the repository's root: `src/engine/losses.ts`. */
  file: string;
  firstLine: number;
  lastLine: number;
  /** With its docstring. */
  code: string;
}

const folder = 'src/engine';

/** The engine's files, from the repository's root. */
export function engineFiles(root: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
}

/** Everything that the engine's files export, by name. */
export function engineSources(root: string): Map<string, SourceExcerpt> {
  return new Map(engineFiles(root).flatMap((file) => [...exportsOf(root, file)]));
}

const cache = new Map<string, { time: number | undefined; found: Map<string, SourceExcerpt> }>();

function exportsOf(root: string, file: string): Map<string, SourceExcerpt> {
  const place = path.join(root, file);
  const time = modified(root, file);
  const known = cache.get(place);
  if (known && known.time === time) return known.found;
  const source = ts.createSourceFile(file, readFileSync(place, 'utf8'), ts.ScriptTarget.Latest, true);
  const found = new Map<string, SourceExcerpt>();
  for (const statement of source.statements)
    for (const name of exportedNames(statement)) found.set(name, excerpt(statement, source));
  cache.set(place, { time, found });
  return found;
}

/** Names that a statement both defines and exports; `export { x } from …` defines nothing. */
function exportedNames(statement: ts.Statement): string[] {
  if (!ts.canHaveModifiers(statement)) return [];
  if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.getText()] : [];
}

function excerpt(statement: ts.Statement, source: ts.SourceFile): SourceExcerpt {
  const start = statement.getStart(source, true);
  const line = (offset: number) => source.getLineAndCharacterOfPosition(offset).line + 1;
  return {
    file: source.fileName,
    firstLine: line(start),
    lastLine: line(statement.end),
    code: source.text.slice(start, statement.end),
  };
}
