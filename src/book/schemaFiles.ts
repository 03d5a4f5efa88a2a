import { z } from 'astro/zod';
import {
  chapterSchema,
  conceptSchema,
  courseSchema,
  dictionarySchema,
  exerciseSchema,
  questionSchema,
  symbolSchema,
  termSchema,
  translatedChapterSchema,
  translatedConceptSchema,
  translatedExerciseSchema,
  translatedQuestionSchema,
  translatedSymbolSchema,
  translatedTermSchema,
} from './schemas.ts';

export const schemasFolder = 'content/schemas';

/** A kind of file that authors write, and what may stand in it. */
export interface SchemaFile {
  /** Names the schema: `quiz` is `content/schemas/quiz.json`. */
  name: string;
  /** Where such files are; `<…>` stands for a name. */
  file: string;
  /** What it is for, in a sentence. */
  purpose: string;
  schema: z.ZodType;
}

export const schemaFiles: readonly SchemaFile[] = [
  {
    name: 'course',
    file: 'content/course.yml',
    purpose: 'Which chapters the book has, and in which order.',
    schema: courseSchema,
  },
  {
    name: 'chapter',
    file: 'content/chapters/<chapter>/index.mdx',
    purpose: 'What stands between the two `---` at the top of a chapter.',
    schema: chapterSchema,
  },
  {
    name: 'quiz',
    file: 'content/chapters/<chapter>/quiz.yml',
    purpose: 'The questions at the end of a chapter.',
    schema: z.array(questionSchema),
  },
  {
    name: 'exercise',
    file: 'content/chapters/<chapter>/exercises/<name>/prompt.mdx',
    purpose: 'What stands between the two `---` at the top of an exercise’s task.',
    schema: exerciseSchema,
  },
  {
    name: 'glossary',
    file: 'content/glossary.yml',
    purpose: 'The terms that chapters explain on hover, in English and Chinese.',
    schema: z.array(termSchema),
  },
  {
    name: 'notation',
    file: 'content/notation.yml',
    purpose: 'The symbols of the formulas.',
    schema: z.array(symbolSchema),
  },
  {
    name: 'concepts',
    file: 'content/concepts.yml',
    purpose: 'Where each concept is taught, shown and practiced.',
    schema: z.array(conceptSchema),
  },
  {
    name: 'translated-chapter',
    file: 'content/chapters/<chapter>/index.zh-cn.mdx',
    purpose: 'What stands between the two `---` at the top of a translated chapter.',
    schema: translatedChapterSchema,
  },
  {
    name: 'translated-quiz',
    file: 'content/chapters/<chapter>/quiz.zh-cn.yml',
    purpose: 'The questions of a chapter in another language.',
    schema: z.array(translatedQuestionSchema),
  },
  {
    name: 'translated-exercise',
    file: 'content/chapters/<chapter>/exercises/<name>/prompt.zh-cn.mdx',
    purpose: 'What stands between the two `---` at the top of a translated task.',
    schema: translatedExerciseSchema,
  },
  {
    name: 'translated-glossary',
    file: 'content/glossary.zh-cn.yml',
    purpose: 'The definitions of the terms in another language.',
    schema: z.array(translatedTermSchema),
  },
  {
    name: 'translated-notation',
    file: 'content/notation.zh-cn.yml',
    purpose: 'The symbols of the formulas in another language.',
    schema: z.array(translatedSymbolSchema),
  },
  {
    name: 'translated-concepts',
    file: 'content/concepts.zh-cn.yml',
    purpose: 'The names of the concepts in another language.',
    schema: z.array(translatedConceptSchema),
  },
  {
    name: 'dictionary',
    file: 'content/interface/<language>.yml',
    purpose:
      'English sentences of the interface, or of a widget in its `words.<language>.yml`, and their translations.',
    schema: dictionarySchema,
  },
];

/** As JSON Schema, which editors read: what an author writes, before defaults are filled in. */
export function jsonSchema({ name, purpose, schema }: SchemaFile): string {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ title: name, description: purpose, ...json }, null, 2)}\n`;
}

/** A field of a file, for the page that lists them. */
export interface SchemaField {
  /** `parts.chapters`: within each entry of a list the field of that name. */
  name: string;
  /** In words: `text`, `list of texts`. */
  type: string;
  isRequired: boolean;
  /** Markdown within a line. */
  description: string;
}

interface JsonField {
  type?: string;
  enum?: string[];
  description?: string;
  properties?: Record<string, JsonField>;
  required?: string[];
  items?: JsonField;
}

/** Every field of a file, the inner ones after what holds them. */
export function fieldsOf(file: SchemaFile): SchemaField[] {
  const walk = ({ properties, required = [], items }: JsonField, place: string): SchemaField[] => {
    if (items) return walk(items, place);
    return Object.entries(properties ?? {}).flatMap(([name, field]) => [
      {
        name: place + name,
        type: inWords(field),
        isRequired: required.includes(name),
        description: field.description ?? '',
      },
      ...walk(field, `${place}${name}.`),
    ]);
  };
  return walk(JSON.parse(jsonSchema(file)), '');
}

function inWords({ type, enum: values, items }: JsonField): string {
  if (values) return values.join(', ');
  const words: Record<string, string> = { string: 'text', integer: 'whole number', boolean: 'true or false' };
  if (type === 'array') return items?.type === 'string' ? 'list of texts' : 'list';
  return words[type ?? ''] ?? 'entries by name';
}
