import { writeFileSync } from 'node:fs';
import { loadChapter } from '#book/chapters.ts';
import { chapterSlugs } from '#book/course.ts';
import { bookRoot } from '#book/files.ts';
import { proseOf } from '#book/prose.ts';
import { loadKernels } from '#engine/kernels/load.ts';
import type { Picture } from '../../components/widgets/CharRnn/model.ts';
import { charRnn } from '../../components/widgets/CharRnn/scene.ts';
import { Session } from '../../components/widgets/CharRnn/session.ts';

/**
 * Records what CharRnn shows before anything has been pressed: its network on this book's prose up to 200,000
 * characters, some seconds of training.
 *
 *     npm run record:charrnn
 */
const end = 200_000;
const text = `${chapterSlugs()
  .map((slug) => proseOf(loadChapter(bookRoot(), slug).body))
  .join('\n\n')}\n`;
// The kernels that give the same bits everywhere.
await loadKernels('simd');
const state = charRnn.initial;
const session = new Session(text, state);
while (session.seen < end) session.train(state);
session.rest(state);
const whole = session.picture(state);
const round = (value: number) => Number(value.toFixed(4));
const rounded = <T extends { train: number; heldOut: number }>(one: T): T => ({
  ...one,
  train: round(one.train),
  heldOut: round(one.heldOut),
});
const picture: Picture = {
  ...whole,
  facts: { ...whole.facts, baseline: round(whole.facts.baseline) },
  measures: whole.measures.map(rounded),
  moments: whole.moments.map(rounded),
  writing: { ...whole.writing, logits: whole.writing.logits.map((logit) => Number(logit.toFixed(2))) },
};
// JSON has no NaN, and the loss before the first update is none.
const json = JSON.stringify(picture).replaceAll('"train":null', '"train":Number.NaN');
writeFileSync(
  'components/widgets/CharRnn/opening.ts',
  `import type { Picture } from './model.ts';

/** A run of this very network on the book’s prose, as \`npm run record:charrnn\` recorded it. */
export const opening: Picture = ${json};
`,
);
session.dispose();
console.log(`${whole.seen} characters seen of a text of ${text.length}; biome formats the file`);
