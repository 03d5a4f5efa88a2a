import katex from 'katex';
import type { Language } from '../language/languages.ts';
import { bookRoot, cachedByFile } from './files.ts';
import { BookError, type Problem } from './problem.ts';
import { symbolSchema, translatedSymbolSchema } from './schemas.ts';
import { translationOf } from './translation.ts';
import { readYamlList } from './yaml.ts';

export const notationFile = 'content/notation.yml';

const load = cachedByFile('notation', (root, file) => {
  const { entries, problems } = readYamlList(root, file, symbolSchema);
  const macros: Record<string, string> = {};
  for (const { macro, latex, line } of entries) {
    const report = (message: string) => problems.push({ file, line, message } satisfies Problem);
    if (macro in macros) report(`macro defined twice: "${macro}"; rename one`);
    else if (renders(macro)) report(`macro taken: "${macro}" already means something in KaTeX; choose another name`);
    else {
      const fault = katexFault(latex, macros);
      if (fault) report(`latex can't be typeset: "${latex}": ${fault}; correct it`);
      macros[macro] = latex;
    }
  }
  return { entries, problems };
});

const inLanguage = translationOf(notationFile, translatedSymbolSchema);

/** Symbols that could be read, and what is wrong with the others. */
export const loadNotation = (root: string, language: Language = 'en') =>
  inLanguage(load(root, notationFile), root, language);

/** Every symbol, in the file's order. Throws a BookError when the file is faulty. */
export function notation(root = bookRoot(), language: Language = 'en') {
  const { entries, problems } = loadNotation(root, language);
  if (problems.length > 0) throw new BookError(problems);
  return entries;
}

const renders = (latex: string) => katexFault(latex, {}) === undefined;

function katexFault(latex: string, macros: Record<string, string>): string | undefined {
  try {
    katex.renderToString(latex, { macros: { ...macros }, throwOnError: true, strict: 'error' });
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^KaTeX parse error: /, '');
  }
}
