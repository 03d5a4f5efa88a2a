import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { bookName } from '../edition/folder.ts';
import { formatProblem, type Problem } from '../problem.ts';
import { bookFile } from './file.ts';

/** The last plugin: ends the build with everything the others have found wrong. */
export function remarkStop() {
  return (_tree: Root, file: VFile) => {
    const problems = problemsOf(file, bookFile(file).root);
    if (problems.length === 0) return;
    const { line, column } = problems[0]!;
    throw Object.assign(new Error(`\n${problems.map(formatProblem).join('\n')}`), { line, column });
  };
}

/** What was reported on a file, in the order of its lines. */
export function problemsOf(file: VFile, root: string): Problem[] {
  const name = bookName(root, file.path);
  const found = file.messages.filter(({ fatal }) => fatal);
  const problems = found.map(({ line, column, reason }) => ({ file: name, line: line ?? 1, column, message: reason }));
  return problems.sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0));
}
