import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contrast, inkOn, readable, worstSurface } from '#book/edition/contrast.ts';

/* The example edition, outside of the repository: built whole once, and told what is wrong with broken copies of it. */

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function copyOfCourse(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'my-course-'));
  folders.push(folder);
  cpSync('tests/edition/my-course', folder, { recursive: true });
  return folder;
}

test('the example edition is built beside the book, with its own lessons, look and solutions', {
  timeout: 180_000,
}, () => {
  const folder = copyOfCourse();
  const before = existsSync('dist') && globSync('dist/*');
  const { status, stderr, stdout } = spawnSync('npm', ['run', '--silent', 'build', '--', '--edition', folder], {
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  expect(existsSync('dist') && globSync('dist/*')).toEqual(before);
  const page = (name: string) => readFileSync(path.join(folder, 'dist', name, 'index.html'), 'utf8');

  // Dropped, reordered, renamed, added.
  expect(existsSync(path.join(folder, 'dist/backpropagation'))).toBe(false);
  expect(page('').match(/(?<=<span class="number">)\d(?=<\/span> ?<div>)/g)).toEqual(['1', '2', '3']);
  expect(page('gradient-descent')).toMatch(/Chapter 1<.*<h1[^>]*>Going down</s);
  const own = page('tempering');
  expect(own).toMatch(/<title>Tempering · Learning machines, autumn</);
  expect(own).toContain('gives 0.7311');
  expect(own).toMatch(
    />Chapter.3, Loss functions<\/a> is in it, the chapter “Backpropagation” is not, and neither is what/,
  );
  expect(own).toContain('Figure 2.1');
  expect(own).toContain('At a temperature of 1.0 a lead of 2 gives 0.881');
  expect(page('glossary')).toContain('调温');
  const concepts = page('concepts');
  expect(concepts).toContain('/loss-functions/#');
  for (const file of globSync('**/*.html', { cwd: path.join(folder, 'dist') }))
    expect(readFileSync(path.join(folder, 'dist', file), 'utf8'), file).not.toContain('href="/backpropagation/');

  // Its look and its dates.
  expect(own).toContain('--accent:light-dark(#0b5d4e,#5fd0b5)');
  expect(own).toContain('<img src="/logo.svg"');
  expect(readFileSync(path.join(folder, 'dist/logo.svg'), 'utf8')).toContain('<svg');
  const manifest = JSON.parse(readFileSync(path.join(folder, 'dist/manifest.webmanifest'), 'utf8'));
  expect(manifest).toMatchObject({ name: 'Learning machines, autumn', icons: [{ src: 'logo.svg' }] });
  expect(manifest.description).toMatch(/^A first course for people/);
  expect(own).toContain('<meta property="og:site_name" content="Learning machines, autumn">');
  expect(existsSync(path.join(folder, 'dist/preview.png'))).toBe(false);
  expect(page('gradient-descent')).toContain('Opens October 5, 2026 · due October 12, 2026');
  expect(page('loss-functions')).toContain('due October 26, 2026');

  // What is withheld is nowhere; what is released is there; the private exercise is in the book's lesson.
  const solutions = globSync('exercises/*/*.solution.json', { cwd: path.join(folder, 'dist') }).sort();
  expect(solutions.filter((file) => file.includes('loss-functions'))).toEqual([
    'exercises/loss-functions/halves.solution.json',
  ]);
  expect(solutions.length).toBeGreaterThan(3);
  expect(page('loss-functions')).toContain('id="exercise-halves"');
  expect(readFileSync(path.join(folder, 'dist/sw.js'), 'utf8')).not.toContain('softmax.solution');

  // The author's panel is for `npm run dev`: not a byte of it is built.
  for (const file of globSync('**/*.{html,js,css}', { cwd: path.join(folder, 'dist') }))
    expect(readFileSync(path.join(folder, 'dist', file), 'utf8'), file).not.toMatch(
      /author[-:](panel|program|content|report)/,
    );

  // The guide is for instructors: printed, not searched, not kept.
  const guide = page('instructors/guide');
  expect(guide).toContain('A weighted mean, in private');
  expect(guide).toContain('Learners can, afterwards:');
  expect(guide).toContain('<code>overflows</code>');
  expect(guide).toContain('<meta name="robots" content="noindex">');
  expect(guide).not.toContain('data-pagefind-body');
  expect(readFileSync(path.join(folder, 'dist/sw.js'), 'utf8')).not.toContain('instructors/guide');
});

/** What a build says of the example with these words changed. It stops before it writes anything. */
function faultsOf(changes: Record<string, [string, string][]>): string[] {
  const folder = copyOfCourse();
  for (const [file, words] of Object.entries(changes)) {
    const place = path.join(folder, file);
    let text = readFileSync(place, 'utf8');
    for (const [before, after] of words) text = text.replace(before, after);
    writeFileSync(place, text);
  }
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build', '--', `--edition=${folder}`], {
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  const name = path.relative(process.cwd(), folder);
  return (stdout + stderr).split('\n').flatMap((line) => (line.includes(name) ? line.replace(name, 'my-course') : []));
}

test('what a course names must be there, and its colors legible: all faults at once', { timeout: 60_000 }, () => {
  const said = faultsOf({
    'course.yml': [
      ['#0b5d4e', '#ffcc00'],
      ['#5fd0b5', '#0b5d4e'],
      ['logo.svg', 'mark.svg'],
      ['loss-functions]', 'loss-functions, temperring]'],
      ['\n  loss-functions:', '\n  convnets: { title: Networks }\n  loss-functions:'],
      ['softmax:', 'softmx:'],
      ['2026-10-12', '2026-10-01'],
    ],
    'chapters/tempering/index.mdx': [['halved', 'halfed']],
    'glossary.yml': [['id: tempering', 'id: hinge-loss']],
  }).join('\n');
  for (const fault of [
    /my-course\/course\.yml:3: no such logo: "mark\.svg"; put it beside/,
    /my-course\/course\.yml:5: accent hard to read in the light theme: "#ffcc00" has a contrast of 1\.\d with #f6f3ec, and text needs 4\.5; take "#\w{6}" or a darker one/,
    /my-course\/course\.yml:6: accent hard to read in the dark theme: "#0b5d4e".* or a lighter one/,
    /my-course\/course\.yml:11: unknown chapter: "temperring" has no folder; did you mean "tempering"/,
    /my-course\/course\.yml:16: due before it opens: 2026-10-01/,
    /my-course\/course\.yml:18: changes a chapter that is in none of the parts: "convnets"/,
    /my-course\/course\.yml:21: changes an exercise that loss-functions doesn't have: "softmx"; did you mean "softmax"/,
    /my-course\/chapters\/tempering\/index\.mdx:10:\d+: unknown number: "halfed"/,
    /my-course\/glossary\.yml:1: id taken: "hinge-loss" is in the book/,
  ])
    expect(said).toMatch(fault);
});

test('a field that is no color or no day is told with its line', { timeout: 60_000 }, () => {
  const said = faultsOf({
    'course.yml': [
      ["'#0b5d4e'", 'green'],
      ['2026-10-12', '2026-10-32'],
      ['summary:', 'sumary:'],
    ],
  });
  expect(said.slice(0, 3)).toEqual([
    expect.stringMatching(/course\.yml:2: unknown field "sumary"; known fields: title, summary/),
    expect.stringMatching(/course\.yml:5: "accent\.light": must be a color/),
    expect.stringMatching(/course\.yml:16: "chapters\.gradient-descent\.due": must be a day, as in 2026-10-12/),
  ]);
});

test('colors are held as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  expect(worstSurface(readable('#ffcc00', 'light'), 'light').value).toBeGreaterThanOrEqual(4.5);
  expect(inkOn('#5fd0b5')).not.toBe('#ffffff');
});
