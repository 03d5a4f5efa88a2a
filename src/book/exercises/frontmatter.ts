import type { Problem } from '../problem.ts';
import { type ExerciseData, exerciseSchema } from '../schemas.ts';
import { parseYaml } from '../yaml.ts';

/** What a `prompt.mdx` says above and below its `---` lines. */
export interface Prompt {
  /** Undefined when something is wrong with it. */
  data: ExerciseData | undefined;
  body: string;
  problems: Problem[];
  /** 1-based line of a field. */
  line(field: keyof ExerciseData): number;
}

export function readPrompt(file: string, text: string): Prompt {
  const match = /^---\n([\s\S]*?\n)---\n/.exec(text);
  const source = parseYaml(file, match?.[1] ?? '', 1);
  const data = match ? source.check(exerciseSchema) : undefined;
  const missing = 'no frontmatter; begin with --- and the fields of exerciseSchema in src/book/schemas.ts';
  return {
    data,
    body: text.slice(match?.[0].length ?? 0),
    problems: match ? source.problems : [{ file, line: 1, message: missing }],
    line: (field) => source.line([field]),
  };
}
