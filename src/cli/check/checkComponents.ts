import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editionFolder } from '#book/edition/folder.ts';
import { modified, subfolders } from '#book/files.ts';
import { fingerprint } from '#book/fingerprint.ts';
import type { Problem } from '#book/problem.ts';
import { remembered } from '#book/remembered.ts';
import { compile } from './compile.ts';

/** What is checked and remembered as one: a widget, a lesson's numbers. */
interface Group {
  subject: string;
  files: string[];
}

/**
 * What TypeScript says of the book's widgets, of what they are made of, and of the lessons' numbers: of those that have
 * changed, with all that they import, in one run. An edition's author has not written them.
 *
 * @param only folders of those that are wanted: `components/widgets/HingeBars`, `content/chapters/convnets`
 */
export async function checkComponents(root: string, only?: readonly string[]): Promise<Problem[]> {
  if (editionFolder(root) || modified(root, 'tsconfig.json') === undefined) return [];
  const changed: string[] = [];
  let run: Promise<Problem[]> | undefined;
  await Promise.all(
    groupsOf(root, only).map(({ subject, files }) =>
      remembered(root, {
        subject,
        key: fingerprint(root, ['tsconfig.json', ...files]),
        compute: () => {
          changed.push(...files);
          // Begins once every group has been asked.
          run ??= Promise.resolve().then(() => check(root, changed));
          return run;
        },
        isSound: ({ length }) => length === 0,
      }),
    ),
  );
  return (await run) ?? [];
}

function groupsOf(root: string, only?: readonly string[]): Group[] {
  const folders = [
    ...subfolders(root, 'components').map((name) => `components/${name}`),
    ...subfolders(root, 'components/widgets').map((name) => `components/widgets/${name}`),
  ].filter((folder) => folder !== 'components/widgets');
  const groups = folders.map((folder) => ({ folder, files: globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }) }));
  for (const slug of subfolders(root, 'content/chapters')) {
    const folder = `content/chapters/${slug}`;
    groups.push({ folder, files: globSync(`${folder}/*.ts`, { cwd: root }) });
  }
  return groups
    .filter(({ folder, files }) => files.length > 0 && (!only || only.includes(folder)))
    .map(({ folder, files }) => ({ subject: `types/${folder}`, files }));
}

async function check(root: string, files: readonly string[]): Promise<Problem[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'descent-types-'));
  try {
    const config = path.join(folder, 'tsconfig.json');
    const all = ['node_modules/astro/client.d.ts', ...files].map((file) => path.join(root, file));
    const compilerOptions = { typeRoots: [path.join(root, 'node_modules/@types')] };
    writeFileSync(
      config,
      JSON.stringify({ extends: path.join(root, 'tsconfig.json'), files: all, include: [], compilerOptions }),
    );
    return await compile(root, config);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
