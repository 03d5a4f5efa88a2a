import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bookName } from '#book/edition/folder.ts';
import type { Problem } from '#book/problem.ts';

/** What TypeScript says of the programs that a `tsconfig.json` names. */
export async function compile(root: string, config: string): Promise<Problem[]> {
  const output = await run(root, config);
  // What is wrong with the configuration has no file, and must not pass as "nothing found".
  if (/^error TS/m.test(output)) throw new Error(`TypeScript can't use ${config}: ${output}`);
  return typeProblems(output).map((problem) => ({
    ...problem,
    file: bookName(root, path.resolve(root, problem.file)),
  }));
}

/** In a process of its own, beside all the rest. */
function run(root: string, config: string): Promise<string> {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [compiler, '-p', config, '--pretty', 'false'],
      { cwd: root, maxBuffer: 2 ** 26 },
      (_, output) => resolve(output),
    );
  });
}

/** Names that are declared and not used. */
const unused = new Set(['TS6133', 'TS6192', 'TS6196', 'TS6198']);

/** Reads `file(line,column): error TS2322: …`; further lines of a message are indented, and say less. */
export function typeProblems(output: string): Problem[] {
  return [...output.matchAll(/^(\S.*?)\((\d+),(\d+)\): error (TS\d+): (.*)$/gm)].map(
    ([, file, line, column, code, message]) => ({
      file: file!.replaceAll('\\', '/'),
      line: Number(line),
      column: Number(column),
      message: `type error: ${message} (${code}); ${unused.has(code!) ? 'remove it, or use it' : 'correct it'}`,
    }),
  );
}
