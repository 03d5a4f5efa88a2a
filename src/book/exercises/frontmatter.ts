import type { z } from 'astro/zod';
import { type Language, translated } from '../../language/languages.ts';
import { readText } from '../files.ts';
import type { Problem } from '../problem.ts';
import { type ExerciseData, exerciseSchema, translatedExerciseSchema } from '../schemas.ts';
import { parseYaml } from '../yaml.ts';

type TranslatedExercise = z.infer<typeof translatedExerciseSchema>;

/** What a `prompt.mdx` says above and below its `---` lines. */
export interface Prompt<Data = ExerciseData> {
  /** Undefined when something is wrong with it. */
  data: Data | undefined;
  body: string;
  problems: Problem[];
  /** 1-based line of a field. */
  line(field: keyof Data): number;
}

export const readPrompt = (file: string, text: string): Prompt => readParts(file, text, exerciseSchema);

/** A `prompt.zh-cn.mdx`: the title and the body; the rest is the English prompt's. */
export const readTranslatedPrompt = (file: string, text: string): Prompt<TranslatedExercise> =>
  readParts(file, text, translatedExerciseSchema);

/** The exercise's title, in English where its prompt is not translated; undefined where it has no readable one. */
export function promptTitle(root: string, file: string, language: Language): string | undefined {
  const translation = language === 'en' ? undefined : readText(root, translated(file, language));
  const title = translation && readTranslatedPrompt(file, translation).data?.title;
  return title || readPrompt(file, readText(root, file) ?? '').data?.title;
}

function readParts<Data>(file: string, text: string, schema: z.ZodType<Data>): Prompt<Data> {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(text);
  const source = parseYaml(file, match?.[1] ?? '', 1);
  const data = match ? source.check(schema) : undefined;
  const missing = 'no frontmatter; begin with --- and the fields of exerciseSchema in src/book/schemas.ts';
  return {
    data,
    body: text.slice(match?.[0].length ?? 0),
    problems: match ? source.problems : [{ file, line: 1, message: missing }],
    line: (field) => source.line([field]),
  };
}
