import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Problem } from '#book/problem.ts';

/** What TypeScript says of the exercises' programs, as `content/tsconfig.json` has them checked. */
export function checkTypes(root: string): Promise<Problem[]> {
  if (!existsSync(path.join(root, 'content/tsconfig.json'))) return Promise.resolve([]);
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [compiler, '-p', 'content', '--pretty', 'false'],
      { cwd: root, maxBuffer: 2 ** 26 },
      (_, output) => resolve(typeProblems(output)),
    );
  });
}

/** Reads `file(line,column): error TS2322: …`; further lines of a message are indented, and say less. */
export function typeProblems(output: string): Problem[] {
  return [...output.matchAll(/^(\S.*?)\((\d+),(\d+)\): error (TS\d+): (.*)$/gm)].map(
    ([, file, line, column, code, message]) => ({
      file: file!.replaceAll('\\', '/'),
      line: Number(line),
      column: Number(column),
      message: `type error: ${message} (${code}); correct it`,
    }),
  );
}
