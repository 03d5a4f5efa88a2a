import { execFile } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bookName, editionFolder } from '#book/edition/folder.ts';
import { fingerprint } from '#book/fingerprint.ts';
import type { Problem } from '#book/problem.ts';
import { remembered } from '#book/remembered.ts';
import { writeEditionConfigs } from './editionConfigs.ts';

/** Programs that are checked together, as a `tsconfig.json` says. */
interface Project {
  /** What its result is kept as. */
  subject: string;
  config: string;
  files: string[];
}

/** What TypeScript says of the exercises' programs, and of all programs of an edition. */
export async function checkTypes(root: string): Promise<Problem[]> {
  const found = await Promise.all([...bookProjects(root), ...editionProjects(root)].map((one) => check(root, one)));
  return found.flat();
}

/** The rest of the book's programs is for `npm run types`. */
function bookProjects(root: string): Project[] {
  const config = path.join(root, 'content/tsconfig.json');
  if (!existsSync(config)) return [];
  const files = globSync('content/chapters/*/exercises/**/*.ts', { cwd: root });
  return [{ subject: 'types/exercises', config, files: [config, ...files] }];
}

function editionProjects(root: string): Project[] {
  const folder = editionFolder(root);
  if (!folder || !existsSync(folder)) return [];
  return writeEditionConfigs(root, folder).flatMap(({ name, config, include }) => {
    const files = globSync(include, { cwd: folder }).map((file) => path.join(folder, file));
    // TypeScript calls it a fault of the configuration when there is nothing to check.
    return files.length > 0 ? [{ subject: `types/edition ${name}`, config, files: [config, ...files] }] : [];
  });
}

function check(root: string, { subject, config, files }: Project): Promise<Problem[]> {
  return remembered(root, {
    subject,
    key: fingerprint(root, ['tsconfig.json', ...files]),
    compute: async () => {
      const output = await compile(root, config);
      // What is wrong with the configuration has no file, and must not pass as "nothing found".
      if (/^error TS/m.test(output)) throw new Error(`TypeScript can't use ${config}: ${output}`);
      return typeProblems(output).map((problem) => named(root, problem));
    },
    isSound: (problems) => problems.length === 0,
  });
}

const named = (root: string, problem: Problem): Problem => ({
  ...problem,
  file: bookName(root, path.resolve(root, problem.file)),
});

function compile(root: string, config: string): Promise<string> {
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
