import type { z } from 'astro/zod';
import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problems.ts';
import { type ExerciseData, exerciseSchema } from './schema.ts';

/** The frontmatter of a `prompt.mdx`, its body, and what is wrong with either. */
export function readFrontmatter(
  file: string,
  text: string,
): { data?: ExerciseData; body: string; problems: Problem[] } {
  const match = /^---\r?\n([\s\S]*?\r?\n)---\r?\n?/.exec(text);
  if (!match)
    return {
      body: text,
      problems: [
        { file, line: 1, text: 'no frontmatter; begin with --- and the fields of src/book/exercises/schema.ts' },
      ],
    };
  const lines = new LineCounter();
  const document = parseDocument(match[1]!, { lineCounter: lines });
  const body = text.slice(match[0].length);
  // The opening --- is line 1, so YAML's first line is the file's second.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  if (document.errors.length > 0)
    return {
      body,
      problems: document.errors.map(({ pos, message }) => ({
        file,
        line: lineAt(pos[0]),
        text: `frontmatter: ${message.split('\n')[0]}`,
      })),
    };
  const lineOf = (field: PropertyKey | undefined) => {
    const pair = isMap(document.contents)
      ? document.contents.items.find(({ key }) => String(key) === field)
      : undefined;
    const range = (pair?.key as { range?: [number, number, number] } | undefined)?.range;
    return range ? lineAt(range[0]) : 1;
  };
  const parsed = exerciseSchema.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data, body, problems: [] };
  return { body, problems: parsed.error.issues.flatMap((issue) => describe(issue, file, lineOf)) };
}

function describe(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: (field: PropertyKey | undefined) => number,
): Problem[] {
  const known = Object.keys(exerciseSchema.shape).join(', ');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      file,
      line: lineOf(key),
      text: `unknown field "${key}"; the fields are ${known}`,
    }));
  const field = issue.path.join('.');
  return [
    { file, line: lineOf(issue.path[0]), text: `field "${field}": ${issue.message}; see src/book/exercises/schema.ts` },
  ];
}
