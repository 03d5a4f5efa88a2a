import { workerData } from 'node:worker_threads';
import '../edition/imports.ts';
import { languages } from '../../language/languages.ts';
import { isTranslated } from '../chapters.ts';
import { BookError } from '../problem.ts';
import { listExercises } from './folder.ts';
import { servedExercise } from './served.ts';

/* A thread that makes every answer key that isn't on the disk. Faults of the book are told by the pages that need the key. */
const { root }: { root: string } = workerData;
for (const { chapter, name } of listExercises(root))
  for (const { language } of languages)
    if (isTranslated(root, chapter, language))
      await servedExercise(chapter, name, language, root).catch((error) => {
        if (!(error instanceof BookError)) console.error(error);
      });
