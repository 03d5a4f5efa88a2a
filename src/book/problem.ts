import { shownName } from './edition/folder.ts';

/** Something in the book that its author must mend. */
export interface Problem {
  /** Path from the repository's root: `content/glossary.yml`. */
  file: string;
  line: number;
  column?: number | undefined;
  /** What is wrong, the value, and what to do: `unknown term: "hinge-los"; did you mean "hinge-loss"?` */
  message: string;
}

/** `content/glossary.yml:12:3: …`, as compilers write it, so that editors can jump there. */
export function formatProblem({ file, line, column, message }: Problem): string {
  return `${shownName(file)}:${line}${column ? `:${column}` : ''}: ${message}`;
}

/** Thrown where the book can't be used; its message lists every problem, one a line. */
export class BookError extends Error {
  override name = 'BookError';
  problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
    // Where it was noticed is nothing to its author.
    this.stack = '';
  }
}
