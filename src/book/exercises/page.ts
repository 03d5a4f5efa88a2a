import { getEntry, render } from 'astro:content';
import { drawCases, makeAnswerKey } from '../../grader/answerKey.ts';
import type { KeyCase } from '../../grader/types.ts';
import type { Language } from '../../language/languages.ts';
import { isTranslated } from '../chapters.ts';
import { exerciseDate } from '../edition/dates.ts';
import { isReleased } from '../edition/solutions.ts';
import { bookRoot } from '../files.ts';
import type { ExerciseData } from '../schemas.ts';
import { inLanguage } from '../site.ts';
import type { Exercise } from './exercise.ts';
import { knownExercise } from './known.ts';
import { exerciseIn } from './translation.ts';

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
  const exercise = exerciseIn(await knownExercise(chapter, name), language);
  const translation =
    language === 'en' ? undefined : await getEntry('translatedExercises', `${language}/${exercise.id}`);
  const prompt = translation ?? (await getEntry('exercises', exercise.id));
  if (!prompt)
    throw new Error(`exercise ${exercise.id}: its prompt.mdx is not in the collection; restart the dev server`);
  const { Content } = await render(prompt);
  const { calls, examples } = casesOf(exercise);
  const site = import.meta.env.BASE_URL;
  // Only chapters that are translated have keys in the language.
  const keyLanguage = isTranslated(bookRoot(), chapter, language) ? language : 'en';
  return {
    id: exercise.id,
    uuid: exercise.uuid,
    version: exercise.version,
    data: exercise.files.data,
    isEnglish: language !== 'en' && !translation,
    Prompt: Content,
    starter: exercise.files.starter.source,
    ...(exercise.files.driver && { driver: exercise.files.driver.source }),
    calls,
    examples,
    keyUrl: `${inLanguage(`exercises/${exercise.id}`, site, keyLanguage)}.json`,
    solutionUrl: isReleased(chapter, name) ? `${site}exercises/${exercise.id}.solution.json` : undefined,
    due: exerciseDate(chapter, name),
  };
}

const cases = new WeakMap<Exercise, Pick<ExercisePage, 'calls' | 'examples'>>();

/** What the checks call, and the visible cases: found once for each state of the files, since programs run for it. */
function casesOf(exercise: Exercise) {
  const known = cases.get(exercise);
  if (known) return known;
  const drawn = drawCases(exercise.checks, exercise.entry, exercise.seed, exercise.words);
  const groups = exercise.checks.groups.filter(({ visible }) => visible);
  const shown = { ...exercise, checks: { ...exercise.checks, groups }, mistakes: [] };
  const found = {
    calls: [...new Set(drawn.map(({ call }) => call))],
    examples: makeAnswerKey(shown, exercise.seed).cases,
  };
  cases.set(exercise, found);
  return found;
}
