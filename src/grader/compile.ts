import type { CodeError } from './types.ts';

export type Compiled = { code: string } | { error: CodeError };

/** Code that may hold an import; the tree then tells. `Array.from` should not make every run parse twice. */
const mayImport = /\bimport\b|\bexport\s*(\*|\{[^}]*\})[^;]*?\bfrom\b/;

/**
 * Strips a submission's types. Lines stay where they are, so that line numbers of errors are the learner's own.
 * A submission stands alone: it may export, but not import.
 */
export async function compile(source: string): Promise<Compiled> {
  const { transform } = await import('sucrase');
  try {
    const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true });
    const error = mayImport.test(code) ? await importError(code) : undefined;
    return error ? { error } : { code };
  } catch (error) {
    return { error: unreadable(error as ParserError, source) };
  }
}

/** What sucrase throws. Line and column count from 1. */
interface ParserError extends Error {
  loc?: { line: number; column: number };
}

async function importError(code: string): Promise<CodeError | undefined> {
  const { findImport } = await import('./syntax.ts');
  const place = findImport(code);
  return (
    place && {
      name: 'ImportError',
      message: 'This exercise imports nothing: write what it needs into this file.',
      ...place,
    }
  );
}

/** "Unexpected token, expected ")" (3:10)" says neither which token nor that line and column are known apart. */
function unreadable({ message, loc }: ParserError, source: string): CodeError {
  const said = message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
  if (!loc) return { name: 'SyntaxError', message: said };
  const rest = (source.split('\n')[loc.line - 1] ?? '').slice(loc.column - 1);
  const token = /^(\p{ID_Start}\p{ID_Continue}*|\d+|[^\s\w])/u.exec(rest.trimStart())?.[0];
  const found = token ? `Unexpected “${token}”` : 'Unexpected end of the line';
  const words = said.replace(/^Unexpected token/, found).replace(/"([^"]*)"$/, '“$1”');
  return { name: 'SyntaxError', message: words, line: loc.line, column: loc.column };
}
