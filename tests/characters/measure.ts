import { loadChapter } from '#book/chapters.ts';
import { chapterSlugs } from '#book/course.ts';
import { bookRoot } from '#book/files.ts';
import { proseOf } from '#book/prose.ts';
import { createRandom } from '#engine';
import { loadKernels } from '#engine/kernels/load.ts';
import { alphabetOf, decode, encode } from '#networks/characters/alphabet.ts';
import { type CellKind, cells } from '#networks/characters/network.ts';
import { defaults, TextRun } from '#networks/characters/train.ts';

/**
 * How fast a network learns to write words, from 50,000 characters of this book's prose:
 *
 *     npm run measure:charrnn -- [rnn | gru | lstm] [hidden units] [seconds]
 *
 * Every sixth of the time: characters seen, characters a second, the loss on what is learned and on what is held out,
 * and the share of the words of three letters or more, in 2,000 sampled characters, that occur in the text.
 */
const [kind = 'rnn', hidden = '128', seconds = '60'] = process.argv.slice(2);
const cell = cells.find((one) => one === kind) as CellKind;
if (!cell) throw new RangeError(`measure:charrnn: no such cell: ${kind}; use ${cells.join(', ')}`);

const text = chapterSlugs()
  .map((slug) => proseOf(loadChapter(bookRoot(), slug).body))
  .join('\n\n')
  .slice(0, 50_000);
const wordsOf = (words: string): string[] => words.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
const known = new Set(wordsOf(text));
const alphabet = alphabetOf(text);
const kernels = await loadKernels('relaxed');
const run = new TextRun(encode(text, alphabet), { cell, hidden: Number(hidden), symbols: alphabet.symbols.length });
console.log(
  `${cell}, ${hidden} units, ${text.length} characters of ${alphabet.symbols.length} kinds, ${kernels} kernels`,
);

const part = (1000 * Number(seconds)) / 6;
let trained = 0;
for (let report = 1; report <= 6; report++) {
  const [before, start] = [run.seen, performance.now()];
  const losses: number[] = [];
  while (performance.now() - start < part) losses.push(run.update(defaults).loss);
  trained += part / 1000;
  const loss = losses.reduce((sum, one) => sum + one, 0) / losses.length;
  const drawn = decode(run.continue(encode('the ', alphabet), 2000, 0.7, createRandom(report)).drawn, alphabet);
  const words = wordsOf(`the ${drawn}`);
  const share = words.filter((word) => known.has(word)).length / words.length;
  const speed = ((run.seen - before) / part).toFixed(0);
  console.log(
    `${trained.toFixed(0)} s: ${run.seen} characters, ${speed},000 a second; loss ${loss.toFixed(2)}, held out ` +
      `${run.heldOutLoss().toFixed(2)}; ${(100 * share).toFixed(0)} % of the words occur in the text`,
  );
  console.log(`    the ${drawn.slice(0, 150).replaceAll('\n', ' ')}`);
}
