import { createHash } from 'node:crypto';
import { type Language, translated } from '../language/languages.ts';
import { bookRoot, cachedByFile } from './files.ts';
import { markdownHtml } from './markdown.ts';
import { suggest } from './nearest.ts';
import { BookError, type Problem } from './problem.ts';
import { questionSchema, translatedQuestionSchema } from './schemas.ts';
import { readYamlList } from './yaml.ts';

/** A question as it is drawn, its texts rendered to HTML. */
export interface Question {
  id: string;
  html: string;
  choices: { html: string; isRight: boolean; reasonHtml: string }[];
  /** Whether several choices are right. */
  isMultiple: boolean;
  /** Set in another language's quiz: the question is not translated. */
  isEnglish?: true;
  /** Content hash of question and choices: answers are kept as positions, which an edit may move. */
  version: string;
}

export const quizFile = (chapter: string, language: Language = 'en') =>
  translated(`content/chapters/${chapter}/quiz.yml`, language);

interface LoadedQuiz {
  questions: Question[];
  problems: Problem[];
}

/** Questions that could be read, and what is wrong with the others. A chapter without a quiz has none of either. */
export function loadQuiz(root: string, chapter: string, language: Language = 'en'): LoadedQuiz {
  const english = load(root, quizFile(chapter));
  return language === 'en' ? english : inTranslation(english, root, quizFile(chapter, language));
}

/** A chapter's questions in order, in English where they aren't translated. Throws a BookError when its quiz is faulty. */
export function quiz(chapter: string, root = bookRoot(), language: Language = 'en'): Question[] {
  const { questions, problems } = loadQuiz(root, chapter, language);
  if (problems.length > 0) throw new BookError(problems);
  return questions;
}

const load = cachedByFile('quiz', (root, file): LoadedQuiz => {
  const { entries, problems } = readYamlList(root, file, questionSchema);
  const questions = entries.flatMap((entry): Question[] => {
    const { id, question, choices } = entry;
    const drawn = draw(root, file, entry, problems);
    if (!drawn) return [];
    return [
      {
        id,
        html: drawn.html,
        choices: choices.map(({ correct }, index) => ({ ...drawn.choices[index]!, isRight: correct })),
        isMultiple: choices.filter(({ correct }) => correct).length > 1,
        version: versionOf(question, choices),
      },
    ];
  });
  return { questions, problems };
});

/** What a question says, in any language. */
interface Written {
  id: string;
  question: string;
  choices: { text: string; reason: string }[];
  line: number;
}

/** Its texts as HTML; undefined, and a problem, where one can't be rendered. */
function draw(root: string, file: string, { id, question, choices, line }: Written, problems: Problem[]) {
  const html = (text: string) => markdownHtml(text, { root, inline: true });
  try {
    return {
      html: html(question),
      choices: choices.map(({ text, reason }) => ({ html: html(text), reasonHtml: html(reason) })),
    };
  } catch (error) {
    problems.push({ file, line, message: `question "${id}": ${(error as Error).message}` });
    return undefined;
  }
}

const loadTranslation = cachedByFile('translated quiz', (root, file) => {
  const { entries, problems } = readYamlList(root, file, translatedQuestionSchema);
  return { entries: entries.map((entry) => ({ ...entry, drawn: draw(root, file, entry, problems) })), problems };
});

/** The English quiz with a translation's words: ids, right answers and versions stay, so that answers count in both. */
function inTranslation(english: LoadedQuiz, root: string, file: string): LoadedQuiz {
  const { entries, problems: faults } = loadTranslation(root, file);
  const problems = [...english.problems, ...faults];
  const ids = english.questions.map(({ id }) => id);
  for (const { id, line } of entries)
    if (!ids.includes(id)) problems.push({ file, line, message: `unknown question: "${id}"; ${suggest(id, ids)}` });
  const questions = english.questions.map((question): Question => {
    const { drawn, line = 1 } = entries.find(({ id }) => id === question.id) ?? {};
    if (!drawn) return { ...question, isEnglish: true };
    const [here, there] = [drawn.choices.length, question.choices.length];
    if (here !== there) {
      const message = `question "${question.id}": ${here} choices, in English ${there}; translate each, in the same order`;
      problems.push({ file, line, message });
      return question;
    }
    const choices = question.choices.map(({ isRight }, index) => ({ ...drawn.choices[index]!, isRight }));
    return { ...question, html: drawn.html, choices };
  });
  return { questions, problems };
}

function versionOf(question: string, choices: { text: string; correct: boolean }[]): string {
  const content = JSON.stringify([question, choices.map(({ text, correct }) => [text, correct])]);
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
