import type { Answer, Progress } from '#book/progress/records.ts';
import { t } from '#language/words.ts';

/** A chapter's tasks, by the names readers know. */
export interface StoredChapter {
  title: string;
  href: string;
  exercises: { uuid: string; title: string; href: string }[];
  /** With the chapter: `loss-functions/why-logs`. */
  questions: string[];
}

interface Props {
  chapters: StoredChapter[];
  /** Undefined while the store is being read. */
  progress: Progress | undefined;
}

/** What is remembered, task by task. */
export function StoredWork({ chapters, progress }: Props) {
  const known = new Set(chapters.flatMap(({ exercises }) => exercises.map(({ uuid }) => uuid)));
  const others = progress?.answers.filter(({ uuid }) => !known.has(uuid)) ?? [];
  const ids = others.map(({ id }) => id).join(', ');
  return (
    <>
      {chapters.map(({ title, href, exercises, questions }) => (
        <section key={href}>
          <h2>
            <a href={href}>{title}</a>
          </h2>
          <table class="stored">
            <tbody>
              {exercises.map((exercise) => (
                <tr key={exercise.uuid}>
                  <th scope="row">
                    <a href={exercise.href}>{exercise.title}</a>
                  </th>
                  <td>{progress ? stateOf(progress.answers, exercise.uuid) : ''}</td>
                </tr>
              ))}
              {questions.length > 0 && (
                <tr>
                  <th scope="row">
                    <a href={`${href}#questions`}>{t('Quiz')}</a>
                  </th>
                  <td>{progress ? quizState(progress, questions) : ''}</td>
                </tr>
              )}
            </tbody>
          </table>
        </section>
      ))}
      {others.length > 0 && (
        <p>
          {others.length === 1
            ? t('Also kept: {ids}. This edition of the book does not have this exercise.', { ids })
            : t('Also kept: {ids}. This edition of the book does not have these exercises.', { ids })}
        </p>
      )}
    </>
  );
}

function stateOf(answers: Answer[], uuid: string): string {
  const mine = answers.filter((answer) => answer.uuid === uuid);
  if (mine.some(({ passed }) => passed)) return t('Passed');
  if (mine.some(({ result }) => result)) return t('Tried');
  return mine.some(({ draft }) => draft) ? t('Begun') : t('Not begun');
}

function quizState({ quiz }: Progress, questions: string[]): string {
  const records = quiz.filter(({ question }) => questions.includes(question));
  const right = records.filter(({ latest }) => latest.right).length;
  const first = records.filter(({ first }) => first.right).length;
  return records.length === 0
    ? t('Not begun')
    : t('{right} of {total} right, {first} of them at the first try', { right, total: questions.length, first });
}
