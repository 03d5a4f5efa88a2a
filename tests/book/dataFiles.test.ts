import { utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { concepts, loadConcepts } from '../../src/book/concepts.ts';
import { chapterSlugs, loadCourse, course as readCourse } from '../../src/book/course.ts';
import { glossary, loadGlossary } from '../../src/book/glossary.ts';
import { loadNotation, notation } from '../../src/book/notation.ts';
import { formatProblem, type Problem } from '../../src/book/problem.ts';
import { course, hinge, logit, temporaryBook, writeFile } from './temporaryBook.ts';

const text = (problems: readonly Problem[]) => problems.map(formatProblem);

test('a glossary is read with the line of each entry', () => {
  const [term] = glossary(temporaryBook({ 'content/glossary.yml': `# terms\n\n${hinge}` }));
  expect(term).toEqual({
    id: 'hinge-loss',
    term: 'hinge loss',
    zh: '合页损失',
    definition: 'Zero once the margin exceeds $\\delta$.',
    chapter: 'losses',
    line: 3,
  });
});

test('a faulty entry is reported at its line and the others are kept', () => {
  const faulty = '- id: Margin\n  term: margin\n  zn: 间隔\n  definition: 3\n  chapter: losses\n';
  const { entries, problems } = loadGlossary(temporaryBook({ 'content/glossary.yml': faulty + hinge }));
  expect(entries.map(({ id }) => id)).toEqual(['hinge-loss']);
  expect(text(problems)).toEqual([
    'content/glossary.yml:1: "id": must be lower-case words joined by hyphens; write one such as margin',
    'content/glossary.yml:1: "zh" is missing; add it: the term in Chinese; where you don’t know it, repeat the English one',
    'content/glossary.yml:4: "definition" must be text; put it in quotes',
    'content/glossary.yml:3: unknown field "zn"; known fields: id, term, zh, definition, chapter',
  ]);
});

test('broken YAML, a wrong top level and repeated ids name their lines', () => {
  const problemsOf = (content: string) =>
    text(loadGlossary(temporaryBook({ 'content/glossary.yml': content })).problems);
  expect(problemsOf('- id: a\n  id: b\n')).toEqual([
    'content/glossary.yml:2: Map keys must be unique; correct the YAML here',
  ]);
  expect(problemsOf('\nid: a\n')).toEqual([
    'content/glossary.yml:2: this file must be a list; begin each entry with "- id: …"',
  ]);
  expect(problemsOf(hinge + hinge)).toEqual([
    'content/glossary.yml:6: id used twice: "hinge-loss" is also on line 1; rename one',
  ]);
});

test('using a faulty file throws all its problems', () => {
  const root = temporaryBook({ 'content/glossary.yml': hinge.replace('  zh: 合页损失\n', '') });
  expect(() => glossary(root)).toThrow('content/glossary.yml:1: "zh" is missing; add it');
});

test('an edited file is read again', () => {
  const root = temporaryBook({ 'content/glossary.yml': hinge });
  expect(glossary(root)[0]?.term).toBe('hinge loss');
  writeFile(root, 'content/glossary.yml', hinge.replace('hinge loss', 'margin loss'));
  const later = new Date(Date.now() + 5000);
  utimesSync(path.join(root, 'content/glossary.yml'), later, later);
  expect(glossary(root)[0]?.term).toBe('margin loss');
});

test('a book without a glossary has no terms', () => {
  expect(glossary(temporaryBook({}))).toEqual([]);
});

test('notation: roles, macros and latex are checked', () => {
  expect(notation(temporaryBook({ 'content/notation.yml': logit }))[0]?.role).toBe('prediction');
  const problemsOf = (content: string) =>
    text(loadNotation(temporaryBook({ 'content/notation.yml': content })).problems);
  expect(problemsOf(logit.replace('prediction', 'score'))).toEqual([
    'content/notation.yml:7: "role" must be one of: prediction, truth, input, weight, loss, gradient, none',
  ]);
  expect(problemsOf(logit.replace('\\logit', '\\alpha'))).toEqual([
    'content/notation.yml:1: macro taken: "\\alpha" already means something in KaTeX; choose another name',
  ]);
  expect(problemsOf(logit + logit.replace('id: logit', 'id: score'))).toEqual([
    'content/notation.yml:9: macro defined twice: "\\logit"; rename one',
  ]);
  expect(problemsOf(logit.replace('latex: f', 'latex: f_{'))[0]).toMatch(
    /^content\/notation\.yml:1: latex can't be typeset: "f_\{": .*; correct it$/,
  );
});

test('concepts name a section, a widget and an exercise', () => {
  const entry = '- id: margin\n  name: Margin\n  section: losses\n  widget: hinge\n  exercise: hingeLoss\n';
  expect(text(loadConcepts(temporaryBook({ 'content/concepts.yml': entry })).problems)).toEqual([
    'content/concepts.yml:3: "section": must be a chapter and a heading, as in loss-functions#hinge-loss; correct it',
    'content/concepts.yml:4: "widget": must be the name of a widget, as in HingeBars; correct it',
    'content/concepts.yml:5: "exercise": must be a chapter and an exercise, as in loss-functions/hingeLoss; correct it',
  ]);
});

test('the course gives the order of chapters', () => {
  const root = temporaryBook({ 'content/course.yml': course });
  expect(readCourse(root).title).toBe('A small book');
  expect(chapterSlugs(root)).toEqual(['losses', 'descent']);
});

test('a faulty course is reported where it is faulty', () => {
  const problemsOf = (content: string) => text(loadCourse(temporaryBook({ 'content/course.yml': content })).problems);
  expect(problemsOf(course.replace('descent', 'losses'))).toEqual([
    'content/course.yml:4: chapter listed twice: "losses" is also on line 4; remove one',
  ]);
  expect(problemsOf(course.replace('    chapters:', '    chapter:'))).toEqual([
    'content/course.yml:3: "parts.0.chapters" is missing; add it',
    'content/course.yml:4: unknown field "chapter"; known fields: title, chapters',
  ]);
  expect(problemsOf(`${course}repository: github\n`)).toEqual([
    'content/course.yml:5: "repository": must be a web address, https://…; correct it',
  ]);
  expect(() => readCourse(temporaryBook({}))).toThrow('content/course.yml:1: missing file; write one with title:');
});

test('a translated list lays its words over the English entries, and tells an id that these lack', () => {
  const words = '- id: hinge-loss\n  definition: 间隔够了就是零。\n- id: hinge-los\n  definition: 没有这个词。\n';
  const root = temporaryBook({ 'content/glossary.yml': hinge, 'content/glossary.zh-cn.yml': words });
  const [english, chinese] = [loadGlossary(root), loadGlossary(root, 'zh-cn')];
  expect(chinese.entries).toEqual([{ ...english.entries[0], definition: '间隔够了就是零。' }]);
  expect(text(chinese.problems)).toEqual([
    'content/glossary.zh-cn.yml:3: unknown id: "hinge-los"; did you mean "hinge-loss"?',
  ]);
  expect(loadNotation(root, 'zh-cn').problems).toEqual([]);
});

test('what a translated list lacks stays English and is marked so', () => {
  const root = temporaryBook({ 'content/glossary.yml': hinge });
  expect(loadGlossary(root, 'zh-cn').entries).toEqual([{ ...loadGlossary(root).entries[0], isEnglish: true }]);
});

test('a concept has its own exercise, then those that say they practice it', () => {
  const concept = (id: string) =>
    `- id: ${id}\n  name: Walk\n  section: descent#walk\n  widget: Bowl\n  exercise: descent/walk\n`;
  const prompt = (names: string) =>
    `---\nuuid: 0c9a3e0e-6d0e-4c5b-9a52-0d1f1d1c2b3a\ntitle: Walk\nentry: [walk]\nconcepts: [${names}]\ndifficulty: easy\npoints: 1\n---\n`;
  const root = temporaryBook({
    'content/concepts.yml': concept('walk') + concept('run'),
    'content/chapters/descent/exercises/race/prompt.mdx': prompt('run, walk'),
    'content/chapters/descent/exercises/walk/prompt.mdx': prompt('walk'),
  });
  expect(concepts(root).map(({ id, exercises }) => [id, ...exercises])).toEqual([
    ['walk', 'descent/walk', 'descent/race'],
    ['run', 'descent/walk', 'descent/race'],
  ]);
});
