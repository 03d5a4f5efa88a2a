import { type Language, translated, translations } from '../../language/languages.ts';
import { chaptersFolder } from '../chapters.ts';
import { bookRoot, readText } from '../files.ts';
import { markdownHtml } from '../markdown.ts';
import { checksWords } from './checksWords.ts';
import type { Exercise } from './exercise.ts';
import type { SourceFile } from './folder.ts';
import { promptTitle } from './frontmatter.ts';

/** The translations there are of a mistake's text: `mistakes/wrong-axis.zh-cn.md`. */
export function translatedTexts(root: string, { file }: SourceFile): SourceFile[] {
  return translations.flatMap((language) => {
    const place = translated(file, language);
    const source = readText(root, place)?.replaceAll('\r\n', '\n');
    return source === undefined ? [] : [{ file: place, source }];
  });
}

/** The exercise with its title, its mistakes and the words of its checks in the language; what is not translated stays English. */
export function exerciseIn(exercise: Exercise, language: Language, root = bookRoot()): Exercise {
  if (language === 'en') return exercise;
  const { chapter, name, data, prompt } = exercise.files;
  const mistakes = exercise.mistakes.map((mistake) => {
    const file = `${chaptersFolder}/${chapter}/exercises/${name}/mistakes/${mistake.id}.md`;
    const text = readText(root, translated(file, language));
    return text === undefined ? mistake : { ...mistake, html: markdownHtml(text, { root }) };
  });
  const words = checksWords(root, exercise.files.checks.file, language);
  const title = promptTitle(root, prompt.file, language) ?? data.title;
  return { ...exercise, ...(words && { words }), mistakes, files: { ...exercise.files, data: { ...data, title } } };
}
