import type { z } from 'astro/zod';
import { type Language, translated } from '../language/languages.ts';
import { cachedByFile } from './files.ts';
import { suggest } from './nearest.ts';
import { readYamlList, type YamlList } from './yaml.ts';

/**
 * Lays a list's translation, `glossary.zh-cn.yml` for `glossary.yml`, over its English entries by their ids. What the
 * translation lacks stays English and is marked so; an id of it that the list lacks is a problem.
 */
export function translationOf<Words extends { id: string }>(file: string, schema: z.ZodType<Words>) {
  const load = cachedByFile(`translation of ${file}`, (root, translation) => readYamlList(root, translation, schema));
  return <Entry extends Words>(
    english: YamlList<Entry>,
    root: string,
    language: Language,
  ): YamlList<Entry & { isEnglish?: true }> => {
    if (language === 'en') return english;
    const place = translated(file, language);
    const { entries, problems } = load(root, place);
    const ids = english.entries.map(({ id }) => id);
    const unknown = entries
      .filter(({ id }) => !ids.includes(id))
      .map(({ id, line }) => ({ file: place, line, message: `unknown id: "${id}"; ${suggest(id, ids)}` }));
    const words = new Map(entries.map((entry) => [entry.id, entry]));
    // Lines stay those of the English file, which problems of the entry itself point at.
    const both = english.entries.map((entry) => ({
      ...entry,
      ...(words.get(entry.id) ?? { isEnglish: true as const }),
      line: entry.line,
    }));
    return { entries: both, problems: [...english.problems, ...problems, ...unknown] };
  };
}
