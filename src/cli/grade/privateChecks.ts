import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import type { Exercise } from '../../book/exercises/exercise.ts';
import { lineOf, messageOf, toScript } from '../../book/exercises/program.ts';
import { suggest } from '../../book/nearest.ts';
import type { Checks } from '../../grader/checks.ts';
import { Complaint } from '../complaint.ts';
import { list } from './listFolder.ts';
import { readFile } from './readFile.ts';

/** Checks that only the instructor has, for one exercise. */
export interface PrivateChecks {
  /** Groups of cases that come after the book's, and further properties. */
  checks: Pick<Checks, 'groups' | 'properties'>;
  /** Content hash. */
  version: string;
}

const longestFile = 1_000_000;

/**
 * Reads a folder of `<chapter>/<exercise>.ts`, each written as an exercise's `checks.ts`: it imports the grader and the
 * engine by their names in the book, and what lies beside it by its path.
 *
 * @param all every exercise of the book
 * @throws Complaint
 */
export function readPrivateChecks(folder: string, all: readonly Exercise[]): Map<string, PrivateChecks> {
  const found = new Map<string, PrivateChecks>();
  const ids = all.map(({ id }) => id);
  for (const chapter of entries(folder)) {
    if (!chapter.isDirectory()) throw misplaced(chapter.name, ids);
    for (const { name } of entries(path.join(folder, chapter.name))) {
      const id = `${chapter.name}/${name.replace(/\.ts$/, '')}`;
      const exercise = all.find((one) => one.id === id);
      if (!name.endsWith('.ts') || !exercise) throw misplaced(`${chapter.name}/${name}`, ids);
      found.set(id, readOne(path.join(folder, chapter.name, name), exercise));
    }
  }
  if (found.size === 0) throw new Complaint(`--private: no checks in ${folder}; write <chapter>/<exercise>.ts there`);
  return found;
}

/** The exercise with the private checks beside its own. */
export function withPrivate(exercise: Exercise, { checks }: PrivateChecks): Exercise {
  const { groups, properties = [] } = exercise.checks;
  return {
    ...exercise,
    checks: {
      ...exercise.checks,
      groups: [...groups, ...checks.groups],
      properties: [...properties, ...(checks.properties ?? [])],
    },
  };
}

function readOne(file: string, { checks: own, entry, driver }: Exercise): PrivateChecks {
  const read = readFile(file, longestFile);
  if ('trouble' in read) throw new Complaint(`--private: ${file}: ${read.trouble}`);
  const checks = load(file, read.text);
  if (!checks?.groups?.length)
    throw new Complaint(`--private: no checks in ${file}; write export default defineChecks({ groups: [ … ] })`);
  const names = [...own.groups, ...checks.groups].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    throw new Complaint(
      `--private: ${file}: two groups have the name "${twice}", one of them perhaps the book's; rename it`,
    );
  const callable = [...entry, ...(driver?.exports ?? [])];
  for (const { name, call } of checks.groups)
    if (call && !callable.includes(call))
      throw new Complaint(`--private: ${file}: group "${name}" calls "${call}"; ${suggest(call, callable)}`);
  return { checks, version: createHash('sha256').update(read.text).digest('hex').slice(0, 12) };
}

/** Outside the repository nothing knows what `#grader` means, so this asks as a module of the book. */
function load(file: string, source: string): Checks | undefined {
  const inBook = createRequire(import.meta.url);
  const beside = createRequire(file);
  const require = (name: string) => (name.startsWith('.') ? beside(name) : inBook(name));
  const exports: { default?: Checks } = {};
  try {
    compileFunction(toScript(file, source), ['exports', 'require'], { filename: file })(exports, require);
  } catch (error) {
    throw new Complaint(
      `--private: ${file}:${lineOf(error, file)}: does not load: ${messageOf(error).replace(`${file}: `, '')}; correct it`,
    );
  }
  return exports.default;
}

function entries(folder: string) {
  const found = list(folder);
  if ('trouble' in found) throw new Complaint(`--private: can't read ${folder} (${found.trouble}); name a folder`);
  return found;
}

const misplaced = (place: string, ids: readonly string[]) =>
  new Complaint(
    `--private: not checks of an exercise: ${place}; call it <chapter>/<exercise>.ts: ${suggest(place.replace(/\.ts$/, ''), ids)}`,
  );
