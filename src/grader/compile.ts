import { t, word } from '../language/words.ts';
import { CountedText } from './countedText.ts';
import type { Place } from './syntax.ts';
import type { CodeError } from './types.ts';

export type Compiled = { code: string } | { error: CodeError };

/** What is said of an import, by the grader and by the editor's types. */
export const importRefusal = word('This exercise imports nothing: write what it needs into this file.');

/** Code that may hold an import; the tree then tells. `Array.from` should not make every run parse twice. */
const mayImport = /\bimport\b|\bexport\s*(\*|\{[^}]*\})[^;]*?\bfrom\b/;

/**
 * Strips a submission's types. Lines stay where they are, so that line numbers of errors are the learner's own.
 * A submission stands alone: it may export, but not import.
 */
export async function compile(source: string): Promise<Compiled> {
  const { transform } = await import('sucrase');
  try {
    // A string to sucrase, which asks it for nothing that a String does not have.
    const text = new CountedText(source) as unknown as string;
    const { code } = transform(text, { transforms: ['typescript'], disableESTransforms: true });
    const error = mayImport.test(code) ? await importError(code) : undefined;
    return error ? { error } : { code };
  } catch (error) {
    return { error: await unreadable(error as ParserError, source) };
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
      message: t(importRefusal),
      ...place,
    }
  );
}

/**
 * Says which token is unexpected, which sucrase doesn't. Where it took something for an arrow function, failed inside and
 * went back, it blames the arrow; the other parser doesn't go back, so its place counts when it lies further on.
 */
async function unreadable({ message, loc }: ParserError, source: string): Promise<CodeError> {
  const said = message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
  if (!loc) return { name: 'SyntaxError', message: said };
  const place = { line: loc.line, column: loc.column };
  if (!said.startsWith('Unexpected token')) return { name: 'SyntaxError', message: said, ...place };
  const { findError } = await import('./syntax.ts');
  const other = findError(source);
  if (other && (other.line > place.line || (other.line === place.line && other.column > place.column)))
    return { name: 'SyntaxError', message: t('Unexpected {token}', { token: tokenAt(source, other) }), ...other };
  const expected = /"([^"]*)"$/.exec(said)?.[1];
  const token = tokenAt(source, place);
  const words = expected
    ? t('Unexpected {token}, expected “{expected}”', { token, expected })
    : t('Unexpected {token}', { token });
  return { name: 'SyntaxError', message: words, ...place };
}

function tokenAt(source: string, { line, column }: Place): string {
  const rest = (source.split('\n')[line - 1] ?? '').slice(column - 1);
  const token = /^(\p{ID_Start}\p{ID_Continue}*|\d+|=>|[^\s\w])/u.exec(rest.trimStart())?.[0];
  return token ? `“${token}”` : t('end of the line');
}
