import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { afterAll, describe, expect, test } from 'vitest';
import { loadExercise } from '#book/exercises/exercise.ts';
import { formatProblem } from '#book/problem.ts';
import { registry } from '../../components/registry.ts';
import { checkAll } from '../../src/cli/check/checkAll.ts';
import { checkComponents } from '../../src/cli/check/checkComponents.ts';
import { copyOfBook } from './copyOfBook.ts';
import { fewest, tryMutants } from './mutation/tryMutants.ts';

/* `npm run new` in a copy of the book: what it writes passes every check as it is. */

const root = copyOfBook();
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const lesson = 'content/chapters/weighted-means';

const add = (...args: string[]) => run('src/cli/new.ts', ...args);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('a lesson, an exercise and a widget', () => {
  test('are written, and the lesson is listed at its place', () => {
    const before = read('content/course.yml');
    const { said } = add('lesson', 'weighted-means', '--title', 'Means: with "weights"', '--number', '6');
    expect(said).toContain(`wrote ${lesson}/index.mdx`);
    expect(said).toContain('added it to content/course.yml');
    expect(said).toContain('- npm run check -- weighted-means');
    expect(said).toMatch(/- it is listed in the part “.+”, as number 6; to move it, edit content\/course\.yml/);
    expect(read(`${lesson}/index.mdx`)).toContain('title: "Means: with \\"weights\\""\nnumber: 6\n');

    expect(add('exercise', 'weighted-means/meanOf').said).toContain('<Exercise name="meanOf" />');
    expect(add('widget', 'MeanOf', '--title', 'A "mean"').status).toBe(0);
    const course = read('content/course.yml').split('\n');
    const line = course.findIndex((text) => text.includes('weighted-means'));
    course.splice(line, 1);
    expect(course.join('\n')).toBe(before);
  });

  test('pass every check, placed in the text', { timeout: 300_000 }, async () => {
    const text = read(`${lesson}/index.mdx`);
    expect(text).toMatch(/\n\n<Exercise name="meanOf" \/>\n\n<Quiz \/>\n$/);
    const placed = '<Figure id="fig:mean" caption="A mean."><MeanOf /></Figure>\n\n<Quiz />';
    writeFileSync(path.join(root, lesson, 'index.mdx'), text.replace('<Quiz />', placed));
    // Where its number belongs is for the author to say: here it is listed last.
    const problems = await checkAll({
      root,
      registry: { ...registry, MeanOf: { from: '/components/widgets/MeanOf/View.tsx', client: 'visible' } },
      only: ['weighted-means'],
    });
    expect(problems.map(formatProblem).filter((problem) => !/wrong order/.test(problem))).toEqual([]);
  });

  test('a type error in the widget or the numbers is told', { timeout: 300_000 }, async () => {
    const view = 'components/widgets/MeanOf/View.tsx';
    const numbers = `${lesson}/numbers.ts`;
    const [before, computed] = [read(view), read(numbers)];
    writeFileSync(path.join(root, view), before.replace('title=', 'titel='));
    writeFileSync(path.join(root, numbers), `${computed}\nexport const more: number = 'many';\n`);
    const problems = (await checkComponents(root)).map(formatProblem);
    writeFileSync(path.join(root, view), before);
    writeFileSync(path.join(root, numbers), computed);
    expect(problems).toEqual([
      expect.stringMatching(/^components\/widgets\/MeanOf\/View\.tsx:22:7: type error: .*titel.*; correct it$/),
      expect.stringMatching(/^content\/chapters\/weighted-means\/numbers\.ts:\d+:14: type error: /),
    ]);
  });

  test('the exercise has enough mutants, and its checks reject each', { timeout: 60_000 }, async () => {
    const { mutants, survivors } = await tryMutants(await loadExercise('weighted-means', 'meanOf', root));
    expect(survivors).toEqual([]);
    expect(mutants.length).toBeGreaterThanOrEqual(fewest);
  });

  test('the widget draws its first picture on the server', async () => {
    const { default: MeanOf } = await import(path.join(root, 'components/widgets/MeanOf/View.tsx'));
    const html = renderToString(<MeanOf />);
    expect(html).toContain('the mean is 85.0');
    expect(html).toContain('A &quot;mean&quot;');
  });

  test('are formatted and linted', () => {
    const written = [lesson, 'components/widgets/MeanOf', 'tests/components/widgets/MeanOf'];
    const biome = path.resolve('node_modules/.bin/biome');
    const { status, stderr } = spawnSync(biome, ['check', '--vcs-enabled=false', ...written], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('nothing is overwritten', () => {
    const before = readdirSync(path.join(root, 'content'), { recursive: true });
    expect(add('lesson', 'weighted-means').said).toContain(`there already: ${lesson}; choose another slug`);
    expect(add('exercise', 'weighted-means/meanOf').said).toContain('exercises/meanOf; choose another name');
    expect(add('widget', 'MeanOf').said).toContain('components/widgets/MeanOf; choose another name');
    expect(readdirSync(path.join(root, 'content'), { recursive: true })).toEqual(before);
  });
});

describe('in an edition that is not there yet', () => {
  const edition = mkdtempSync(path.join(tmpdir(), 'my-course-'));
  afterAll(() => rmSync(edition, { recursive: true }));
  const place = (file: string) => path.join(edition, file);
  const own = (file: string) => readFileSync(place(file), 'utf8');
  const change = (file: string, before: string, after: string) =>
    writeFileSync(place(file), own(file).replace(before, after));
  const addTo = (...args: string[]) => add(...args, '--edition', edition);
  const check = () => run('src/cli/check.ts', '--edition', edition);
  const text = 'chapters/own-means/index.mdx';

  test('a course, a lesson, an exercise and a widget are written there, and pass every check', {
    timeout: 300_000,
  }, () => {
    const book = readdirSync(root, { recursive: true });
    expect(addTo('lesson', 'own-means', '--part', 'One: means').said).toContain('wrote ');
    expect(addTo('exercise', 'own-means/ownMean').status).toBe(0);
    expect(addTo('widget', 'OwnMean').status).toBe(0);
    expect(addTo('lesson', 'more-means', '--part', 'One: means').said).toContain('added it to ');
    expect(own('course.yml')).toContain('  - title: "One: means"\n    chapters: [own-means, more-means]\n');
    expect(own(text)).not.toContain('number:');
    expect(JSON.parse(own('tsconfig.json'))).toHaveProperty('extends');
    expect(own('.gitignore')).toContain('node_modules/');
    expect(readdirSync(root, { recursive: true })).toEqual(book);
    expect(own(text)).toContain('<Exercise name="ownMean" />\n\n<Quiz />');
    change(text, '<Quiz />', '<Figure id="fig:m" caption="M."><OwnMean /></Figure>\n\n<Quiz />');
    expect(check()).toEqual({ status: 0, said: expect.stringContaining('No problem found') });
  });

  test('nothing is overwritten, and its lessons have no number of their own', () => {
    expect(addTo('lesson', 'own-means').said).toContain('there already');
    expect(addTo('lesson', 'convnets').said).toContain('there already');
    expect(addTo('widget', 'OwnMean').said).toContain('there already');
    expect(addTo('lesson', 'third', '--number', '3').said).toContain('--number is not for an edition');
    const { status, said } = add('widget', 'Coin', '--edition', `${edition}-misspelled`);
    expect(said).toMatch(
      /^no such edition: .*-misspelled\/course\.yml is missing; begin it with npm run new -- lesson/,
    );
    expect(status).toBe(1);
  });

  test('types and widgets are checked there too, each told with its place', { timeout: 300_000 }, () => {
    change('chapters/own-means/exercises/ownMean/solutions/shares.ts', 'number[]', 'string');
    change('chapters/own-means/numbers.ts', 'export default', "export const more: number = 'many';\nexport default");
    change('widgets/OwnMean/View.tsx', 'title=', 'titel=');
    change('widgets/OwnMean/model.ts', 'scope(() =>', 'scope(() => { throw new Error("no weight"); }) ?? scope(() =>');
    const name = path.relative(root, edition).split(path.sep).join('/');
    const { status, said } = check();
    expect(status).toBe(1);
    const told = (file: string) => said.split('\n').filter((line) => line.startsWith(`${name}/${file}:`));
    expect(told('chapters/own-means/exercises/ownMean/solutions/shares.ts')[0]).toMatch(
      /:\d+: type error: .*; correct/,
    );
    expect(told('chapters/own-means/numbers.ts')).toEqual([expect.stringMatching(/numbers\.ts:6:14: type error: /)]);
    expect(told('widgets/OwnMean/View.tsx')).toEqual([expect.stringMatching(/View\.tsx:22:7: type error: /)]);
    expect(told('widgets/OwnMean/model.ts')).toContainEqual(
      expect.stringMatching(/model\.ts:\d+: throws on the server, in Figure 1\.1 of own-means: no weight; /),
    );
  });
});

test.for<[string[], string]>([
  [[], 'nothing to add'],
  [['chapter', 'x'], 'cannot add a "chapter"'],
  [['lesson'], 'no name: npm run new -- lesson <slug>'],
  [['lesson', 'Two Words'], 'not a slug: "Two Words"; write lower-case words joined by hyphens, such as two-words'],
  [
    ['lesson', '损失'],
    'not a slug: "损失"; write lower-case words joined by hyphens, in Latin letters, for addresses and code: loss-functions',
  ],
  [['lesson', 'means', '--number', '4'], '--number: 4 is the number of "loss-functions"; choose another'],
  [['lesson', 'means', '--number', 'four'], '--number: "four" is no number; write 1 or more'],
  [['lesson', 'means', '--summary', 'short'], '--summary: "short" will not do; write 20 to 200 characters'],
  [['lesson', 'means', 'again'], 'too many names: again'],
  [['lesson', 'means', '--colour', 'red'], "Unknown option '--colour'"],
  [['exercise', 'softmax'], 'not an exercise: "softmax"; write <chapter>/<name>'],
  [['exercise', 'loss-function/mean'], 'unknown chapter: "loss-function"; did you mean "loss-functions"'],
  [
    ['exercise', 'loss-functions/weighted-mean'],
    'not a function\'s name: "weighted-mean"; call it as the function it asks for, such as weightedMean',
  ],
  [['exercise', 'loss-functions/mean', '--number', '3'], '--number is not for a new exercise'],
  [['widget', 'meanOf'], 'not a widget\'s name: "meanOf"; write it as a component, such as MeanOf'],
])('%j is refused in words', ([args, message]) => {
  const { status, said } = add(...args);
  expect(said).toContain(message);
  expect(said).not.toMatch(/^\s+at /m);
  expect(status).toBe(1);
});
