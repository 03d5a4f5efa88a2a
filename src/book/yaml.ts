import type { z } from 'astro/zod';
import { type ErrorCode, isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { layersOf } from './edition/folder.ts';
import { readText } from './files.ts';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/** A YAML file's values with the places they stand at. */
export interface YamlSource {
  /** Of this file, so far: `check` adds to it. */
  problems: Problem[];
  /** The value at `path` if the schema accepts it; else undefined, and a problem for each fault. */
  check<T>(schema: z.ZodType<T>, path?: Path): T | undefined;
  /** How many entries the list at the top has; undefined when the top is no list. */
  length: number | undefined;
  /** 1-based line of the value at `path`, or of the nearest thing around it. */
  line(path: Path): number;
  report(path: Path, message: string): void;
}

/** Parses `text`, which begins after `linesBefore` lines of its file (a chapter's frontmatter begins after one). */
export function parseYaml(file: string, text: string, linesBefore = 0): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + linesBefore;
  const problems: Problem[] = [];
  for (const { index } of text.matchAll(/^ *\t/gm))
    problems.push({
      file,
      line: lineAt(index),
      message: 'a tab at the beginning of the line; YAML is indented by spaces',
    });
  // One slip makes the parser stumble over all that follows it.
  for (const { code, message, pos } of problems.length > 0
    ? []
    : [...document.errors.slice(0, 1), ...document.warnings])
    problems.push({ file, line: lineAt(pos[0]), message: `${slips[code] ?? summary(message)}; correct the YAML here` });
  const readable = document.errors.length === 0;

  const line = (path: Path): number => {
    for (let length = path.length; length >= 0; length--) {
      const keys = path.slice(0, length);
      const parent = length > 0 ? document.getIn(keys.slice(0, -1), true) : undefined;
      const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === keys.at(-1)) : undefined;
      const node = pair ? pair.key : length > 0 ? document.getIn(keys, true) : document.contents;
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1 + linesBefore;
  };
  const report = (path: Path, message: string) => problems.push({ file, line: line(path), message });

  return {
    problems,
    length: readable && isSeq(document.contents) ? document.contents.items.length : undefined,
    line,
    report,
    check(schema, path = []) {
      if (!readable) return undefined;
      const node = path.length > 0 ? document.getIn(path, true) : document.contents;
      const result = schema.safeParse(isNode(node) ? node.toJS(document) : node);
      if (result.success) return result.data;
      for (const issue of result.error.issues) {
        const place = [...path, ...issue.path];
        if (issue.code === 'unrecognized_keys')
          for (const key of issue.keys)
            report([...place, key], `unknown field "${key}"; ${knownFields(schema, issue.path)}`);
        else report(place, explain(issue, document.hasIn(place)));
      }
      return undefined;
    },
  };
}

/** The entries of a YAML file that is a list, each with its line. Faulty ones are left out and reported. */
export interface YamlList<T> {
  entries: (T & { line: number })[];
  problems: Problem[];
}

/** Reads a list of entries with ids, and after it what an edition adds. A missing file is an empty list: a book may have no glossary yet. */
export function readYamlList<T extends { id: string }>(root: string, file: string, schema: z.ZodType<T>): YamlList<T> {
  const [book, own] = layersOf(root, file).map((layer) => readLayer(root, layer, schema));
  if (!own) return book!;
  const problems = [...book!.problems, ...own.problems];
  const added = own.entries.filter(({ id, line }) => {
    const isNew = !book!.entries.some((entry) => entry.id === id);
    const message = `id taken: "${id}" is in the book's own ${file}; choose another`;
    if (!isNew) problems.push({ file: layersOf(root, file)[1]!, line, message });
    return isNew;
  });
  return { entries: [...book!.entries, ...added], problems };
}

function readLayer<T extends { id: string }>(root: string, file: string, schema: z.ZodType<T>): YamlList<T> {
  const source = parseYaml(file, readText(root, file) ?? '[]');
  const { problems } = source;
  if (source.length === undefined && problems.length === 0)
    source.report([], 'this file must be a list; begin each entry with "- id: …"');
  const entries: (T & { line: number })[] = [];
  const lines = new Map<string, number>();
  for (let index = 0; index < (source.length ?? 0); index++) {
    const entry = source.check(schema, [index]);
    if (!entry) continue;
    const line = source.line([index]);
    const first = lines.get(entry.id);
    if (first) source.report([index, 'id'], `id used twice: "${entry.id}" is also on line ${first}; rename one`);
    else entries.push({ ...entry, line });
    lines.set(entry.id, first ?? line);
  }
  return { entries, problems };
}

function explain(issue: z.core.$ZodIssue, given: boolean): string {
  const field = issue.path.length > 0 ? `"${issue.path.join('.')}"` : 'this entry';
  if (!given) return `${field} is missing; add it${hintOf(issue)}`;
  if (issue.code === 'invalid_value') return `${field} must be one of: ${issue.values.join(', ')}`;
  if (issue.code === 'invalid_type' && issue.expected === 'string') return `${field} must be text; put it in quotes`;
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return `${field} must be a list; write it in brackets, or each entry on a line of its own after "- "`;
  if (issue.code === 'invalid_type' && issue.expected === 'int') return `${field} must be a whole number; correct it`;
  if (issue.code === 'invalid_type') return `${field} must be a value of type ${issue.expected}; correct it`;
  const isNumber = 'origin' in issue && (issue.origin === 'number' || issue.origin === 'int');
  if (issue.code === 'too_small' && isNumber) return `${field} must be at least ${issue.minimum}; correct it`;
  if (issue.code === 'too_big' && isNumber) return `${field} must be at most ${issue.maximum}; correct it`;
  if (issue.code === 'too_small') return `${field} is too short: at least ${issue.minimum} are needed; add to it`;
  if (issue.code === 'too_big') return `${field} is too long: at most ${issue.maximum} are allowed; shorten it`;
  return `${field}: ${issue.message}`;
}

/** What the schema itself says of a field that is missing: most say nothing. */
const hintOf = ({ message }: z.core.$ZodIssue) => (message.startsWith('Invalid input') ? '' : `: ${message}`);

/** The fields that the schema knows at `path`, as the end of a message. */
function knownFields(schema: z.ZodType, path: Path): string {
  let inner: unknown = schema;
  for (const key of path)
    inner =
      (inner as { shape?: Record<PropertyKey, unknown> }).shape?.[key] ?? (inner as { element?: unknown }).element;
  return `known fields: ${Object.keys((inner as { shape?: object })?.shape ?? {}).join(', ')}`;
}

/** Slips of which the parser's own words say little to an author. */
const slips: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'a colon within a text, or a line indented too far: put the text in quotes, or indent as above',
  MULTILINE_IMPLICIT_KEY: 'a field without its colon',
  UNEXPECTED_TOKEN: 'words that do not belong here, maybe after a text in quotes',
};

/** yaml's messages end in "at line …" and a picture of the line; the place is said already. */
const summary = (message: string) => message.split(/ at line \d|\n/)[0]!;
