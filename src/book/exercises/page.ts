import { getEntry, render } from 'astro:content';
import type { KeyCase } from '../../grader/types.ts';
import type { Language } from '../../language/languages.ts';
import { isTranslated } from '../chapters.ts';
import { exerciseDate } from '../edition/dates.ts';
import { isReleased } from '../edition/solutions.ts';
import { bookRoot } from '../files.ts';
import type { ExerciseData } from '../schemas.ts';
import { inLanguage } from '../site.ts';
import { promptTitle } from './frontmatter.ts';
import { servedExercise } from './served.ts';

/** What `Exercise.astro` draws on the server. Nothing here holds the solution. */
export interface ExercisePage {
  /** `loss-functions/softmax`. */
  id: string;
  uuid: string;
  /** The answer key's version, for saved work. */
  version: string;
  data: ExerciseData;
  /** Its task is not translated into the language of the page. */
  isEnglish: boolean;
  /** The task and its `<Hint>`s, an Astro component: `<Prompt />`. */
  Prompt: Awaited<ReturnType<typeof render>>['Content'];
  starter: string;
  /** The code that calls the learner's, as written. */
  driver?: string;
  /** What the checks call, of the submission or of the driver. */
  calls: string[];
  /** The visible cases, with what they should give. */
  examples: KeyCase[];
  /** Where the answer key and the solution are served, from the site's base. */
  keyUrl: string;
  /** Undefined where the course withholds it. */
  solutionUrl: string | undefined;
  /** The day that the course sets for it, in words. */
  due: string | undefined;
}

/**
 * @param chapter the chapter's folder: `loss-functions`
 * @param name the exercise's folder: `softmax`
 * @param language of the page around it; what is not translated is English
 * @throws BookError when the exercise has problems
 */
export async function exercisePage(chapter: string, name: string, language: Language = 'en'): Promise<ExercisePage> {
  const { files, key } = await servedExercise(chapter, name, language);
  const { id, data } = files;
  const translation = language === 'en' ? undefined : await getEntry('translatedExercises', `${language}/${id}`);
  const prompt = translation ?? (await getEntry('exercises', id));
  if (!prompt) throw new Error(`exercise ${id}: its prompt.mdx is not in the collection; restart the dev server`);
  const { Content } = await render(prompt);
  const site = import.meta.env.BASE_URL;
  // Only chapters that are translated have keys in the language.
  const keyLanguage = isTranslated(bookRoot(), chapter, language) ? language : 'en';
  return {
    id,
    uuid: key.uuid,
    version: key.version,
    data: { ...data, title: promptTitle(bookRoot(), files.prompt.file, language) ?? data.title },
    isEnglish: language !== 'en' && !translation,
    Prompt: Content,
    starter: files.starter.source,
    ...(files.driver && { driver: files.driver.source }),
    calls: [...new Set(key.cases.map(({ call }) => call))],
    examples: key.cases.filter(({ visible }) => visible),
    keyUrl: `${inLanguage(`exercises/${id}`, site, keyLanguage)}.json`,
    solutionUrl: isReleased(chapter, name) ? `${site}exercises/${id}.solution.json` : undefined,
    due: exerciseDate(chapter, name),
  };
}
