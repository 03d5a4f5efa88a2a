import type { Checks } from '../../grader/checks.ts';
import { type Language, translated, translations } from '../../language/languages.ts';
import { loadDictionary } from '../dictionary.ts';
import { suggest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { SourceFile } from './folder.ts';

/** `checks.zh-cn.yml`, beside `checks.ts`: what the checks say, in another language. */
const fileOf = (checks: string, language: Language) => translated(checks.replace(/\.ts$/, '.yml'), language);

/** What the checks say, in the language; undefined where nobody has translated it. */
export function checksWords(root: string, checks: string, language: Language): Record<string, string> | undefined {
  const { words } = loadDictionary(root, fileOf(checks, language));
  return Object.keys(words).length > 0 ? { ...words } : undefined;
}

/** Names that a translation lacks, and what it translates that the checks don't say. */
export function checkChecksWords(root: string, { file: checks, source }: SourceFile, said: Checks): Problem[] {
  const names = namesIn(said);
  return translations.flatMap((language) => {
    const file = fileOf(checks, language);
    const { words, problems, line } = loadDictionary(root, file);
    const phrases = Object.keys(words);
    if (phrases.length === 0) return problems;
    const missing = [...names].filter((name) => !Object.hasOwn(words, name));
    const stale = phrases.filter((phrase) => !names.has(phrase) && !isSeen(phrase, source));
    return [
      ...problems,
      ...missing.map((name) => ({ file, line: 1, message: `not translated: "${name}"; add it` })),
      ...stale.map((phrase) => ({
        file,
        line: line(phrase),
        message: `checks.ts does not say: "${phrase}"; ${suggest(phrase, names)}`,
      })),
    ];
  });
}

/** Of groups, properties, axes and measures. */
function namesIn({ groups, properties = [], axes = {} }: Checks): Set<string> {
  const measures = groups.flatMap(({ training }) => training?.measures ?? []);
  return new Set([...[...groups, ...properties, ...measures].map(({ name }) => name), ...Object.values(axes).flat()]);
}

/** Whether every piece between the gaps stands in the source, as in the template that says it. */
const isSeen = (phrase: string, source: string) =>
  /\{\w+\}/.test(phrase) && phrase.split(/\{\w+\}/).every((piece) => source.includes(piece));
