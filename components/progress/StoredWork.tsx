import type { Answer, Progress } from '#book/progress/records.ts';

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
                    <a href={`${href}#questions`}>Quiz</a>
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
          {`Also kept: ${others.map(({ id }) => id).join(', ')}. This edition of the book does not have ${others.length === 1 ? 'this exercise' : 'these exercises'}.`}
        </p>
      )}
    </>
  );
}

function stateOf(answers: Answer[], uuid: string): string {
  const mine = answers.filter((answer) => answer.uuid === uuid);
  if (mine.some(({ passed }) => passed)) return 'Passed';
  if (mine.some(({ result }) => result)) return 'Tried';
  return mine.some(({ draft }) => draft) ? 'Begun' : 'Not begun';
}

function quizState({ quiz }: Progress, questions: string[]): string {
  const records = quiz.filter(({ question }) => questions.includes(question));
  const right = records.filter(({ latest }) => latest.right).length;
  const first = records.filter(({ first }) => first.right).length;
  return records.length === 0
    ? 'Not begun'
    : `${right} of ${questions.length} right, ${first} of them at the first try`;
}
