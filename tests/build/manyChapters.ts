import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { forgetResults } from '../../src/book/remembered.ts';
import { createRandom } from '../../src/engine/random.ts';
import { costTable, withCost } from './costTable.ts';

/**
 * `npm run measure:build`: builds the book with 10, 50, 200 and 500 generated lessons beside its own, on a machine that
 * does nothing else, and writes what a lesson costs into docs/benchmarks.md. Fails when 500 take more than 60 seconds or
 * 3 GB. `-- 10 50` builds these only, and writes nothing. A generated lesson has a widget and six sections, each with a
 * displayed formula, two in the text, code, a glossary term, a citation and a cross-reference.
 */
const all = [10, 50, 200, 500];
const bars = { seconds: 60, gigabytes: 3 };
const asked = process.argv.slice(2).map(Number);
const builds = [];
// Without generated lessons first: what the book itself costs is no lesson's.
for (const count of [0, ...(asked.length > 0 ? asked : all)]) {
  const build = { count, ...measure(count) };
  console.log(`${count} lessons: ${build.seconds.toFixed(1)} s, ${build.gigabytes.toFixed(1)} GB`);
  builds.push(build);
}
const table = costTable(builds);
console.log(`\n${table}`);
if (asked.length === 0) {
  const machine = `${cpus()[0]!.model}, ${availableParallelism()} cores`;
  const intro = `Written by \`npm run measure:build\` on ${new Date().toISOString().slice(0, 10)}, ${machine}; Node ${process.version}.`;
  const file = 'docs/benchmarks.md';
  writeFileSync(file, withCost(readFileSync(file, 'utf8'), `${intro}\n\n${table}`));
}
const { seconds, gigabytes } = builds.at(-1)!;
console.log(`bars: ${bars.seconds} s, ${bars.gigabytes} GB`);
process.exit(seconds <= bars.seconds && gigabytes <= bars.gigabytes ? 0 : 1);

/** Seconds and the largest process of building the book with so many more lessons. */
function measure(count: number): { seconds: number; gigabytes: number } {
  const root = mkdtempSync(path.join(tmpdir(), 'descent-'));
  for (const entry of [
    'package.json',
    'tsconfig.json',
    'astro.config.mjs',
    'CONTRIBUTING.md',
    'docs',
    'src',
    'components',
    'content',
    'public',
  ])
    cpSync(entry, path.join(root, entry), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));

  const slugs = Array.from({ length: count }, (_, index) => `generated-${index + 1}`);
  for (const [index, slug] of slugs.entries()) {
    const folder = path.join(root, 'content/chapters', slug);
    mkdirSync(folder);
    writeFileSync(path.join(folder, 'index.mdx'), chapter(index + 101));
  }
  const course = path.join(root, 'content/course.yml');
  const part = `  - title: Generated\n    chapters:\n${slugs.map((slug) => `      - ${slug}\n`).join('')}`;
  if (count > 0) writeFileSync(course, `${readFileSync(course, 'utf8').trimEnd()}\n${part}`);

  // Every Node process of the build writes its largest size when it ends.
  const report = path.join(root, 'kilobytes.txt');
  const writeSize = `import { appendFileSync } from 'node:fs';
process.on('exit', () => appendFileSync(${JSON.stringify(report)}, process.resourceUsage().maxRSS + '\\n'));`;
  const started = performance.now();
  // As in a fresh clone: nothing is known of the book's exercises, widgets and numbers.
  forgetResults('.');
  const { status } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(writeSize)}`,
    },
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`the build of the generated book failed, see above; it is left in ${root}`);
  const gigabytes = Math.max(...readFileSync(report, 'utf8').trim().split('\n').map(Number)) / 2 ** 20;
  rmSync(root, { recursive: true, force: true });
  return { seconds, gigabytes };
}

function chapter(number: number): string {
  const random = createRandom(number);
  const words = 'the loss of a model falls where its scores move toward what was true and away from what was not'.split(
    ' ',
  );
  const sentence = () => `${Array.from({ length: 18 }, () => words[random.integer(0, words.length)]).join(' ')}.`;
  const formula = () => `So $\\prob_j = e^{\\logit_j} / ${random.integer(2, 90)}$.`;
  const section = (index: number) => `
## Section ${index}

${sentence()} ${formula()} ${sentence()} ${sentence()} [Cross-entropy](term:cross-entropy) follows from [](#eq:e${index}) [@boyd2004].

$$
\\label{eq:e${index}}
\\loss_{${index}} = -\\sum_{j=1}^{\\classCount} \\onehot_j \\ln \\prob_j + ${random.integer(2, 90)}
$$

${sentence()} ${sentence()} ${formula()} ${sentence()} ${sentence()}

\`\`\`ts
export const scale${index} = (logits: number[]) => logits.map((logit) => logit * ${random.integer(2, 90)});
\`\`\`
`;
  return `---
title: Generated chapter ${number}
number: ${number}
summary: A generated chapter that measures how the build copes with a long book.
objectives:
  - Measure the time that a build takes.
  - Measure the memory that a build takes.
---

Drag the scores.

<Figure id="fig:bars" caption="What crosses the line pays for it.">
  <HingeBars />
</Figure>
${Array.from({ length: 6 }, (_, index) => section(index + 1)).join('')}`;
}
