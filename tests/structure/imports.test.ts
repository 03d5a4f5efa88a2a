import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Areas from the ground up; a file may import from its own area and from those listed for it, never upward. */
const mayImport: Record<string, string[]> = {
  'src/engine': [],
  'src/networks': ['src/engine'],
  'src/language': [],
  'src/grader': ['src/language', 'src/engine'],
  'src/book': ['src/grader', 'src/language', 'src/engine'],
  components: ['src/book', 'src/grader', 'src/language', 'src/networks', 'src/engine'],
  content: ['components', 'src/book', 'src/grader', 'src/language', 'src/networks', 'src/engine'],
};
const aliases: Record<string, string> = {
  '#engine': 'src/engine/index.ts',
  '#engine/': 'src/engine/',
  '#grader/': 'src/grader/',
  '#language/': 'src/language/',
  '#book/': 'src/book/',
  '#networks/': 'src/networks/',
  '#components/': 'components/',
};

const areaOf = (file: string) => Object.keys(mayImport).find((area) => file.startsWith(`${area}/`));

function target(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  if (specifier.startsWith('/')) return specifier.slice(1);
  const alias = Object.keys(aliases)
    .sort((a, b) => b.length - a.length)
    .find((key) => specifier === key || (key.endsWith('/') && specifier.startsWith(key)));
  return alias && aliases[alias] + specifier.slice(alias.length);
}

/** Imports that point the wrong way, as `file → imported`. */
function wrongWay(file: string, source: string): string[] {
  const area = areaOf(file);
  if (!area) return [];
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);
  return specifiers.flatMap((specifier) => {
    const imported = target(file, specifier.replace(/\?.*$/, ''));
    const importedArea = imported && areaOf(imported);
    if (!importedArea || importedArea === area || mayImport[area]!.includes(importedArea)) return [];
    return [`${file} → ${imported}`];
  });
}

const files = globSync('{src,components,content}/**/*.{ts,tsx,astro}').map((file) => file.replaceAll(path.sep, '/'));

test('imports point one way: content → components → book, grader, networks → engine, language', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((file) => wrongWay(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test.each([
  ['src/engine/tensor.ts', "import { judge } from '#grader/judge.ts';", 'src/engine/tensor.ts → src/grader/judge.ts'],
  ['src/grader/judge.ts', "import '../../components/quiz/Quiz.tsx'", 'src/grader/judge.ts → components/quiz/Quiz.tsx'],
  ['components/plot/axes.ts', "await import('/content/x.ts')", 'components/plot/axes.ts → content/x.ts'],
])('%s may not import upward', (file, source, expected) => {
  expect(wrongWay(file, source)).toEqual([expected]);
});

test('an import that points down is allowed', () => {
  expect(wrongWay('components/plot/axes.ts', "import { tensor } from '#engine';")).toEqual([]);
});
