/** Something an author must mend, at a place she can open. */
export interface Problem {
  /** From the repository's root: `content/chapters/loss-functions/exercises/softmax/prompt.mdx`. */
  file: string;
  line: number;
  /** What is wrong, then what to do. */
  text: string;
}

/** Stops a build or a test with everything that is wrong at once, one `file:line: text` a line. */
export class AuthorError extends Error {
  override name = 'AuthorError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, text }) => `${file}:${line}: ${text}`).join('\n'));
    this.problems = problems;
  }
}
