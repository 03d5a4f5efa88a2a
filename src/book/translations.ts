import { translations } from '../language/languages.ts';
import { chapterFolders, isTranslated, loadChapter } from './chapters.ts';
import { loadConcepts } from './concepts.ts';
import { interfaceFile, loadDictionary } from './dictionary.ts';
import { loadGlossary } from './glossary.ts';
import { loadNotation } from './notation.ts';
import type { Problem } from './problem.ts';
import { loadQuiz } from './quiz.ts';

/** What translators must mend in data and frontmatter; their texts are checked like all others. */
export function checkTranslations(root: string): Problem[] {
  return translations.flatMap((language) => {
    const problems = [
      ...loadDictionary(root, interfaceFile(language)).problems,
      ...added(loadGlossary(root), loadGlossary(root, language)),
      ...added(loadNotation(root), loadNotation(root, language)),
      ...added(loadConcepts(root), loadConcepts(root, language)),
    ];
    for (const slug of chapterFolders(root)) {
      problems.push(...added(loadQuiz(root, slug), loadQuiz(root, slug, language)));
      if (!isTranslated(root, slug, language)) continue;
      const { file, data, frontmatter, problems: faults } = loadChapter(root, slug, language);
      const [here, there] = [data, loadChapter(root, slug).data].map((each) => each?.objectives.length);
      problems.push(...faults);
      if (data && there !== undefined && here !== there) {
        const message = `objectives differ: ${here} here, ${there} in English; translate each, in the same order`;
        problems.push({ file, line: frontmatter.line(['objectives']), message });
      }
    }
    return problems;
  });
}

/** What a translation adds to the problems of the English file, which are told by themselves. */
const added = (english: { problems: Problem[] }, translation: { problems: Problem[] }) =>
  translation.problems.filter((problem) => !english.problems.includes(problem));
