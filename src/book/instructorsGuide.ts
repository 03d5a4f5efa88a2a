import { chapterData, chaptersFolder } from './chapters.ts';
import { course } from './course.ts';
import { chapterDates } from './edition/dates.ts';
import { type Exercise, loadExercises } from './exercises/exercise.ts';
import { bookRoot, readText } from './files.ts';
import { markdownHtml } from './markdown.ts';
import { chapterOutline } from './outline.ts';

/** What an instructor is told of an exercise. */
export interface GuideExercise {
  /** `loss-functions/softmax`. */
  id: string;
  title: string;
  difficulty: string;
  points: number;
  /** Its `notes.md`, below a heading of level 3. */
  notesHtml: string;
  /** What the grader recognizes, and what it says. */
  mistakes: { id: string; html: string }[];
}

/** What an instructor is told of a chapter. */
export interface GuideChapter {
  slug: string;
  number: number;
  title: string;
  dates: string | undefined;
  objectives: string[];
  points: number;
  exercises: GuideExercise[];
}

/** The instructor's guide: the chapters of this course, each with its exercises in the order of the text. */
export async function instructorsGuide(root = bookRoot()): Promise<{ title: string; chapters: GuideChapter[] }[]> {
  const exercises = await loadExercises(root);
  return course(root).parts.map(({ title, chapters }) => ({
    title,
    chapters: chapters.map((slug) => {
      const { number, title, objectives } = chapterData(slug, root);
      const order = chapterOutline(slug, root).exercises;
      const own = exercises
        .filter(({ files }) => files.chapter === slug)
        .sort((a, b) => order.indexOf(a.files.name) - order.indexOf(b.files.name))
        .map((exercise) => guideExercise(exercise, root));
      const points = own.reduce((sum, exercise) => sum + exercise.points, 0);
      return { slug, number, title, dates: chapterDates(slug), objectives, points, exercises: own };
    }),
  }));
}

function guideExercise({ id, files }: Exercise, root: string): GuideExercise {
  const { title, difficulty, points } = files.data;
  const notes = readText(root, `${chaptersFolder}/${files.chapter}/exercises/${files.name}/notes.md`) ?? '';
  return {
    id,
    title,
    difficulty,
    points,
    // Its own title says again what stands above; its sections go below it.
    notesHtml: markdownHtml(notes.replace(/^# .*\n/, '').replace(/^#{2,4} /gm, '#### '), { root }),
    mistakes: files.mistakes.map(({ id: mistake, text }) => ({
      id: mistake,
      html: markdownHtml(text.source, { root }),
    })),
  };
}
