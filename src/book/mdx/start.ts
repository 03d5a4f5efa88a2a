import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { type Language, languageOfFile } from '../../language/languages.ts';
import { translate } from '../../language/words.ts';
import { chapterFile, chaptersFolder, isTranslated, loadChapter } from '../chapters.ts';
import { dictionary } from '../dictionary.ts';
import { addExercises } from '../edition/additions.ts';
import { bookName, shownName } from '../edition/folder.ts';
import { loadNotation } from '../notation.ts';
import { loadNumbers } from '../numbers.ts';
import { chapterOutline, keepOutline, type Outline, outlineOf, withAddressesOf } from '../outline.ts';
import { type BookFile, report } from './file.ts';

const place = /^content\/chapters\/([^/]+)\/(?:index|exercises\/([^/]+)\/prompt)(?:\.[a-z-]+)?\.mdx$/;

/** Finds out which file of the book this is, and what there is to refer to. */
export function remarkStart({ root, base }: { root: string; base: string }) {
  return async (tree: Root, file: VFile) => {
    const name = bookName(root, file.path);
    const [, chapter, exercise] = place.exec(name) ?? [];
    if (!chapter) file.fail(`neither a chapter nor a prompt: ${name}; write it as ${chaptersFolder}/<slug>/index.mdx`);
    if (!exercise) addExercises(tree, root, chapter);
    const { numbers, problems } = await loadNumbers(root, chapter);
    // Told once, with the chapter.
    for (const { file: source, line, message } of exercise ? [] : problems)
      report(file, undefined, `its numbers: ${shownName(source, root)}:${line}: ${message}`);
    const language = languageOfFile(name);
    // A prompt may be translated before its chapter is.
    const around = isTranslated(root, chapter, language) ? language : 'en';
    const outline = exercise ? chapterOutline(chapter, root, around) : ownOutline(tree, file, root, chapter, language);
    const words = dictionary(language, root);
    const lacksNumbers = problems.length > 0;
    const said = { outline, numbers, lacksNumbers };
    const book: BookFile = { root, base, chapter, exercise, language, words, ...said, cards: new Set() };
    file.data['book'] = book;
  };
}

function ownOutline(tree: Root, file: VFile, root: string, chapter: string, language: Language): Outline {
  const outline = outlineOf(tree, {
    number: loadChapter(root, chapter, language).data?.number ?? 0,
    notation: loadNotation(root).entries,
    references: translate(dictionary(language, root), 'References'),
    report: (node, message) => report(file, node, message),
  });
  // Whoever refers to this chapter needs not read it again.
  keepOutline(root, chapterFile(chapter, language), outline);
  if (language === 'en') return outline;
  const english = chapterOutline(chapter, root);
  for (const message of differences(english, outline)) report(file, undefined, message);
  return withAddressesOf(english, outline);
}

/** A translation has the sections, figures, equations and exercises of the English chapter, in the same order. */
function differences(english: Outline, outline: Outline): string[] {
  const parts = {
    sections: ({ sections }: Outline) => sections.map(({ depth }) => '#'.repeat(depth)),
    figures: ({ figures }: Outline) => figures.map(({ id }) => id),
    equations: ({ equations }: Outline) => equations.map(({ id }) => id),
    exercises: ({ exercises }: Outline) => exercises,
    quizzes: ({ components }: Outline) => components.flatMap(({ name }) => (name === 'Quiz' ? name : [])),
  };
  return Object.entries(parts).flatMap(([part, listOf]) => {
    const [here, there] = [listOf(outline).join(' '), listOf(english).join(' ')];
    return here === there
      ? []
      : [`${part} differ from the English chapter's: "${here}", not "${there}"; keep its order`];
  });
}
