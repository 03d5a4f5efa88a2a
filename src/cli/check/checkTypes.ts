import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { editionFolder } from '#book/edition/folder.ts';
import { fingerprint } from '#book/fingerprint.ts';
import type { Problem } from '#book/problem.ts';
import { remembered } from '#book/remembered.ts';
import { checkComponents } from './checkComponents.ts';
import { compile } from './compile.ts';
import { writeEditionConfigs } from './editionConfigs.ts';

/** Programs that are checked together, as a `tsconfig.json` says. */
interface Project {
  /** What its result is kept as. */
  subject: string;
  config: string;
  files: string[];
}

/**
 * What TypeScript says of all that authors program. The engine, the grader and the site are for `npm run types`.
 *
 * @param only folders of the components and chapters that are wanted; all where it is left out
 */
export async function checkTypes(root: string, only?: readonly string[]): Promise<Problem[]> {
  const projects = [...bookProjects(root), ...editionProjects(root)].map((one) => check(root, one));
  return (await Promise.all([...projects, checkComponents(root, only)])).flat();
}

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
    compute: () => compile(root, config),
    isSound: (problems) => problems.length === 0,
  });
}
