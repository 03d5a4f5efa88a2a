import { doneEvent } from '#book/progress/doneKey.ts';
import { readDone } from '#book/progress/readDone.ts';
import { countWords } from './countWords.ts';

const list = (text: string | undefined) => text?.split(' ').filter(Boolean) ?? [];

/** Writes into every `ChapterProgress` of the page what is done, and keeps it true. */
function show() {
  const done = readDone();
  const hasBegun = done.exercises.length + done.questions.length > 0;
  for (const line of document.querySelectorAll<HTMLElement>('.chapter-progress')) {
    const { exercises, questions } = line.dataset;
    const tasks = { exercises: list(exercises), questions: list(questions) };
    line.textContent = countWords(tasks, hasBegun ? done : undefined);
  }
}
show();
addEventListener(doneEvent, show);
addEventListener('storage', show);
