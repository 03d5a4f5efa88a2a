import { makeAnswerKey } from '../../grader/answerKey.ts';
import type { AnswerKey } from '../../grader/types.ts';
import { decodeKey, encodeKey } from '../../grader/wire.ts';
import type { Language } from '../../language/languages.ts';
import { chaptersFolder, splitFrontmatter } from '../chapters.ts';
import { layersOf, placeOf } from '../edition/folder.ts';
import { bookRoot, filesIn, modified, readText, subfolders } from '../files.ts';
import { fingerprint } from '../fingerprint.ts';
import { notationFile } from '../notation.ts';
import { BookError } from '../problem.ts';
import { remembered } from '../remembered.ts';
import { loadExercise } from './exercise.ts';
import { type ExerciseFiles, readFolder } from './folder.ts';
import { exerciseIn } from './translation.ts';

/** What the site serves of an exercise. */
export interface ServedExercise {
  files: ExerciseFiles;
  key: AnswerKey;
  /** The key as `….json` says it. */
  encodedKey: string;
}

const cache = new Map<string, { times: string; served: ServedExercise }>();

/**
 * An exercise with its answer key, of which mistakes and goals are told in the language where they are translated. To make
 * a key, every program runs: it is made once for each state of the files, of the grader and of the engine, and kept on
 * the disk.
 *
 * @throws BookError with every problem of the folder
 */
export async function servedExercise(
  chapter: string,
  name: string,
  language: Language = 'en',
  root = bookRoot(),
): Promise<ServedExercise> {
  const id = `${chapter}/${name}`;
  const sources = filesOf(root, id);
  const times = sources.map((file) => `${file} ${modified(root, file)}`).join('\n');
  const known = cache.get(`${root} ${language} ${id}`);
  if (known?.times === times) return known.served;
  const { files, problems } = readFolder(root, chapter, name);
  if (!files || problems.length > 0) throw new BookError(problems);
  const programs = sources.filter((file) => !isText(file)).map((file) => placeOf(root, file));
  const heads = sources.filter(isText).map((file) => splitFrontmatter(readText(root, file) ?? '').yaml ?? '');
  const encodedKey = await remembered(root, {
    subject: `keys/${language}/${id}`,
    key: fingerprint(root, ['src/book/exercises/served.ts', ...programs], language, ...heads),
    compute: async () => {
      const exercise = exerciseIn(await loadExercise(chapter, name, root), language, root);
      return encodeKey(makeAnswerKey(exercise, exercise.seed));
    },
    // What is faulty is thrown.
    isSound: () => true,
  });
  const served = { files, key: decodeKey(encodedKey), encodedKey };
  cache.set(`${root} ${language} ${id}`, { times, served });
  return served;
}

/** A task, of which only the frontmatter says what is right, or what instructors are told. */
const isText = (file: string) => /\/(prompt(\.[a-z-]+)?\.mdx|notes\.md)$/.test(file);

/** Every file of its folder, and the notation: the texts of mistakes hold formulas. */
function filesOf(root: string, id: string): string[] {
  const [chapter, name] = id.split('/');
  const folder = `${chaptersFolder}/${chapter}/exercises/${name}`;
  return [folder, ...subfolders(root, folder).map((inner) => `${folder}/${inner}`)]
    .flatMap((place) => filesIn(root, place).map((file) => `${place}/${file}`))
    .concat(layersOf(root, notationFile));
}
