import { existsSync } from 'node:fs';
import path from 'node:path';
import { courseFile, loadCourse } from '#book/course.ts';
import { editionFolder, ownPlace } from '#book/edition/folder.ts';
import { formatProblem } from '#book/problem.ts';
import { Complaint } from '../complaint.ts';
import type { Files } from './templates.ts';

/**
 * Files of a template as an edition keeps them: without the number that it gives itself, with the book's parts under the
 * names that are known everywhere. Where its editor has no `tsconfig.json` yet, one comes along, and a `.gitignore`.
 */
export function forEdition(root: string, files: Files): Files {
  const folder = editionFolder(root);
  if (!folder) return files;
  const own = Object.entries(files).map(([file, text]): [string, string] => {
    const schemas = path.relative(path.dirname(placeOfNew(root, file)), path.join(root, 'content/schemas'));
    const ours = text
      .replace(/^number: *\n/m, '')
      .replace(/(?<=^# yaml-language-server: \$schema=)\S*(?=\/[\w-]+\.json$)/m, schemas.split(path.sep).join('/'));
    return [file, /\.tsx?$/.test(file) ? text.replaceAll("'../../", "'#components/") : ours];
  });
  const config = path.join(folder, 'tsconfig.json');
  if (!existsSync(config)) own.push([config, editorConfig(path.relative(folder, root).split(path.sep).join('/'))]);
  const ignored = path.join(folder, '.gitignore');
  if (!existsSync(ignored)) own.push([ignored, '# What npm run build and npm run dev write.\ndist/\nnode_modules/\n']);
  return Object.fromEntries(own);
}

/** The course of an edition that has none yet: `part` as YAML writes it. */
export const newCourse = (part: string, slug: string) =>
  `# yaml-language-server: $schema=schemas/course.json
title: My course
parts:
  - title: ${part}
    chapters: [${slug}]
`;

/**
 * Only a lesson begins an edition: all else is for one that is there, and whose course can be read.
 *
 * @throws Complaint
 */
export function mustBeSound(root: string, what: string): void {
  const course = placeOfNew(root, courseFile);
  const name = path.relative(root, course);
  if (!existsSync(course)) {
    if (what === 'lesson' || !editionFolder(root)) return;
    throw new Complaint(
      `no such edition: ${name} is missing; begin it with npm run new -- lesson <slug>${option(root)}`,
    );
  }
  const { problems } = loadCourse(root);
  if (problems.length > 0) throw new Complaint(problems.map(formatProblem).join('\n'));
}

/** ` --edition ../my-course`, as a command for npm ends, where it is for an edition. */
export function option(root: string, isFirst = false): string {
  const folder = editionFolder(root);
  return folder ? `${isFirst ? ' --' : ''} --edition ${path.relative(root, folder)}` : '';
}

/** Where a file of the book is written: in the edition, where there is one. */
export const placeOfNew = (root: string, file: string) =>
  path.isAbsolute(file) ? file : (ownPlace(root, file) ?? path.join(root, file));

const editorConfig = (book: string) => `{
  "extends": "${book}/tsconfig.json",
  "include": ["chapters", "widgets"],
  "compilerOptions": {
    "paths": {
      "#engine": ["${book}/src/engine/index.ts"],
      "#grader/*": ["${book}/src/grader/*"],
      "#components/*": ["${book}/components/*"],
      "preact/*": ["${book}/node_modules/preact/*"]
    }
  }
}
`;
