import { createHash } from 'node:crypto';
import { bookRoot, cachedByFile } from './files.ts';
import { markdownHtml } from './markdown.ts';
import { BookError, type Problem } from './problem.ts';
import { questionSchema } from './schemas.ts';
import { readYamlList } from './yaml.ts';

/** A question as it is drawn, its texts rendered to HTML. */
export interface Question {
  id: string;
  html: string;
  choices: { html: string; isRight: boolean; reasonHtml: string }[];
  /** Whether several choices are right. */
  isMultiple: boolean;
  /** Content hash of question and choices: answers are kept as positions, which an edit may move. */
  version: string;
}

export const quizFile = (chapter: string) => `content/chapters/${chapter}/quiz.yml`;

/** Questions that could be read, and what is wrong with the others. A chapter without a quiz has none of either. */
export const loadQuiz = (root: string, chapter: string): { questions: Question[]; problems: Problem[] } =>
  load(root, quizFile(chapter));

/** A chapter's questions in order. Throws a BookError when its quiz is faulty. */
export function quiz(chapter: string, root = bookRoot()): Question[] {
  const { questions, problems } = loadQuiz(root, chapter);
  if (problems.length > 0) throw new BookError(problems);
  return questions;
}

const load = cachedByFile((root, file) => {
  const { entries, problems } = readYamlList(root, file, questionSchema);
  const questions = entries.flatMap(({ id, question, choices, line }): Question[] => {
    const html = (text: string) => markdownHtml(text, { root, inline: true });
    try {
      return [
        {
          id,
          html: html(question),
          choices: choices.map(({ text, correct, reason }) => ({
            html: html(text),
            isRight: correct,
            reasonHtml: html(reason),
          })),
          isMultiple: choices.filter(({ correct }) => correct).length > 1,
          version: versionOf(question, choices),
        },
      ];
    } catch (error) {
      problems.push({ file, line, message: `question "${id}": ${(error as Error).message}` });
      return [];
    }
  });
  return { questions, problems };
});

function versionOf(question: string, choices: { text: string; correct: boolean }[]): string {
  const content = JSON.stringify([question, choices.map(({ text, correct }) => [text, correct])]);
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
