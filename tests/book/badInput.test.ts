import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { bookPlugins } from '../../src/book/mdx/plugins.ts';
import { parseMdx } from '../../src/book/syntax.ts';
import { linesBefore, registry, smallBook } from './mdx/compile.ts';
import { writeFile } from './temporaryBook.ts';

test('compiling a faulty chapter stops at once with all its faults', async () => {
  const root = smallBook('');
  const text = 'Fine.\n\n<HingeBar />\n\n$\\frac$\n';
  const file = new VFile({ value: text, path: path.join(root, 'content/chapters/losses/index.mdx') });
  const compiled = unified().use(bookPlugins({ root, registry })).run(parseMdx(file), file);
  await expect(compiled).rejects.toMatchObject({
    line: 3,
    column: 1,
    message: expect.stringMatching(
      /^\ncontent\/chapters\/losses\/index\.mdx:3:1: unknown component: .*\ncontent\/chapters\/losses\/index\.mdx:5:\d+: formula: /,
    ),
  });
});

/** The book's own build, on other contents. */
function build(root: string): Promise<{ code: number | null; output: string }> {
  const home = process.cwd();
  rmSync(path.join(root, 'src'), { recursive: true });
  for (const name of ['src', 'components', 'node_modules']) symlinkSync(path.join(home, name), path.join(root, name));
  for (const name of ['package.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(path.join(home, name), path.join(root, name));
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const child = spawn(process.execPath, [path.join(home, 'src/cli/build.ts')], { cwd: root, env });
  return new Promise((resolve, reject) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

test('a build stops on every kind of fault, with file, line and what to do', { timeout: 120_000 }, async () => {
  const text = `
<HingeBarz />

$\\frac{a$

[](#eq:none), [x](term:none), [@none], [](nowhere).

<Num of="none" />

<Source of="none" />

<Exercise name="none" />
`;
  const root = smallBook(text);
  writeFile(root, 'content/chapters/descent/index.mdx', '---\ntitle: Descent\nnumber: five\nrequires: [none]\n---\n');
  writeFile(root, 'content/glossary.yml', '- id: hinge-loss\n  term: hinge loss\n');
  writeFile(root, 'content/notation.yml', '- id: logit\n  macro: logit\n');
  writeFile(root, 'content/references.bib', '@article{none2, title = {T}}\n');
  writeFile(root, 'content/concepts.yml', '- id: hinge\n');
  const { code, output } = await build(root);
  expect(code).toBe(1);
  const at = (line: number, column: number) => `content/chapters/losses/index.mdx:${linesBefore + line}:${column}: `;
  for (const problem of [
    `${at(2, 1)}unknown component: <HingeBarz>; did you mean "HingeBars"?`,
    `${at(4, 9)}formula: `,
    `${at(6, 1)}unknown target: "#eq:none"`,
    `${at(6, 15)}unknown term: "none"`,
    `${at(6, 31)}unknown reference: "@none"`,
    `${at(6, 40)}unknown chapter: "nowhere"`,
    `${at(8, 1)}unknown number: "none"`,
    `${at(10, 1)}unknown source: "none"`,
    `${at(12, 1)}unknown exercise: "none"`,
    'content/chapters/descent/index.mdx:3: "number" must be',
    'content/chapters/descent/index.mdx:2: "summary" is missing; add it',
    'content/glossary.yml:1: "zh" is missing; add it',
    'content/notation.yml:2: "macro": must be a backslash and letters',
    'content/references.bib:1: author missing in "none2"; add author = ',
    'content/concepts.yml:1: "section" is missing; add it',
  ])
    expect(output).toContain(problem);
});

test('a build that fails while it compiles tells the faults of all texts, and no stack', {
  timeout: 120_000,
}, async () => {
  const root = smallBook('\n<HingeBarz />\n');
  const descent = path.join(root, 'content/chapters/descent/index.mdx');
  writeFileSync(descent, `${readFileSync(descent, 'utf8')}\n<Note>\n`);
  const lastLine = readFileSync(descent, 'utf8').split('\n').length - 1;
  const { code, output } = await build(root);
  expect(code).toBe(1);
  expect(output).toContain(`content/chapters/losses/index.mdx:${linesBefore + 2}:1: unknown component: <HingeBarz>`);
  expect(output).toMatch(new RegExp(`content/chapters/descent/index\\.mdx:${lastLine}:\\d+: .*<Note>`));
  expect(output).not.toMatch(/^\s+at /m);
});
