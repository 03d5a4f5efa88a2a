import type { CodeError } from './types.ts';

export type Compiled = { code: string } | { error: CodeError };

/** Strips a submission's types. Lines stay where they are, so that line numbers of errors are the learner's own. */
export async function compile(source: string): Promise<Compiled> {
  const { transform } = await import('sucrase');
  try {
    const { code } = transform(source, { transforms: ['typescript'], disableESTransforms: true });
    return { code };
  } catch (error) {
    return { error: syntaxError(error) };
  }
}

function syntaxError(error: unknown): CodeError {
  const { message, loc } = error as Error & { loc?: { line: number; column: number } };
  const said = message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
  return { name: 'SyntaxError', message: said, ...(loc && { line: loc.line, column: loc.column + 1 }) };
}
