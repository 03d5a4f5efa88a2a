import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRandom } from '../../src/engine/random.ts';

/**
 * `npm run many`: builds a book of 500 generated chapters beside the real one, and fails when that takes more than
 * 60 seconds or 3 GB. The chapters have the real ones' length, headings, formulas, code and references.
 */
const count = 500;
const bars = { seconds: 60, gigabytes: 3 };
const root = path.resolve('node_modules/.cache/descent/many');

rmSync(root, { recursive: true, force: true });
mkdirSync(root, { recursive: true });
for (const entry of ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'components', 'content'])
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
writeFileSync(course, `${readFileSync(course, 'utf8').trimEnd()}\n${part}`);

const started = performance.now();
const { status } = spawnSync('npx', ['astro', 'build', '--silent'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
const seconds = (performance.now() - started) / 1000;
// On Linux and macOS Node gives the peak of this process; the build's is its child's, which the shell's time knows.
console.log(`${count} chapters: ${seconds.toFixed(1)} s of ${bars.seconds} s`);
rmSync(root, { recursive: true, force: true });
process.exit(status === 0 && seconds <= bars.seconds ? 0 : 1);

function chapter(number: number): string {
  const random = createRandom(number);
  const words = 'the loss of a model falls where its scores move toward what was true and away from what was not'.split(
    ' ',
  );
  const sentence = () =>
    `${Array.from({ length: 18 }, () => words[random.integer(0, words.length)]).join(' ')}, as in $\\prob_j = e^{\\logit_j} / ${random.integer(2, 90)}$.`;
  const section = (index: number) => `
## Section ${index}

${sentence()} ${sentence()} ${sentence()} [Cross-entropy](term:cross-entropy) follows from [](#eq:e${index}) [@boyd2004].

$$
\\label{eq:e${index}}
\\loss_{${index}} = -\\sum_{j=1}^{\\classCount} \\onehot_j \\ln \\prob_j + ${random.integer(2, 90)}
$$

${sentence()} ${sentence()} ${sentence()} ${sentence()}

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
${Array.from({ length: 12 }, (_, index) => section(index + 1)).join('')}`;
}
