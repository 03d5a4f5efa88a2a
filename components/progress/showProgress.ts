import { doneEvent } from '#book/progress/doneKey.ts';
import { readDone } from '#book/progress/readDone.ts';

const countIn = (tasks: string | undefined, done: string[]) =>
  String(done.filter((task) => tasks?.split(' ').includes(task)).length);

/** Writes into every `ChapterProgress` of the page what is done, and keeps it true. */
function show() {
  const done = readDone();
  const hasBegun = done.exercises.length + done.questions.length > 0;
  for (const line of document.querySelectorAll<HTMLElement>('.chapter-progress')) {
    const { exercises, questions, done: words = '' } = line.dataset;
    // What there is, as the server wrote it: it comes back when everything is forgotten.
    line.dataset['there'] ??= line.textContent;
    line.textContent = hasBegun
      ? words
          .replace('{exercises}', countIn(exercises, done.exercises))
          .replace('{questions}', countIn(questions, done.questions))
      : line.dataset['there'];
  }
}
show();
addEventListener(doneEvent, show);
addEventListener('storage', show);
