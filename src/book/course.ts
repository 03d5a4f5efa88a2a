import { bookRoot, cachedByFile, readText } from './files.ts';
import { BookError, type Problem } from './problem.ts';
import { type Course, courseSchema } from './schemas.ts';
import { parseYaml, type YamlSource } from './yaml.ts';

export const courseFile = 'content/course.yml';

/** What `content/course.yml` says, with the lines on which it names each chapter. */
export interface LoadedCourse {
  course: Course | undefined;
  lines: Map<string, number>;
  problems: Problem[];
  /** The line of a field: `['accent', 'light']`. */
  line: (path: readonly PropertyKey[]) => number;
}

/** This edition's title, parts and order of chapters. Throws a BookError when the file is faulty. */
export function course(root = bookRoot()): Course {
  const loaded = loadCourse(root);
  if (!loaded.course || loaded.problems.length > 0) throw new BookError(loaded.problems);
  return loaded.course;
}

/** Slugs of this edition's chapters in reading order. */
export const chapterSlugs = (root = bookRoot()) => course(root).parts.flatMap((part) => part.chapters);

/** The course with its problems as data, for `checkBook`. */
export const loadCourse = (root: string): LoadedCourse => load(root, courseFile);

const load = cachedByFile('course', (root, file): LoadedCourse => {
  const text = readText(root, file);
  if (text === undefined) {
    const message =
      'missing file; write one with title: and parts:, or name another folder; docs/editions.md has an example';
    return { course: undefined, lines: new Map(), problems: [{ file, line: 1, message }], line: () => 1 };
  }
  const source = parseYaml(file, text);
  const found = source.check(courseSchema);
  return {
    course: found,
    lines: found ? chapterLines(found, source) : new Map(),
    problems: source.problems,
    line: source.line,
  };
});

function chapterLines({ parts }: Course, source: YamlSource): Map<string, number> {
  const lines = new Map<string, number>();
  parts.forEach(({ chapters }, part) => {
    chapters.forEach((slug, index) => {
      const path = ['parts', part, 'chapters', index];
      const first = lines.get(slug);
      if (first) source.report(path, `chapter listed twice: "${slug}" is also on line ${first}; remove one`);
      else lines.set(slug, source.line(path));
    });
  });
  return lines;
}
