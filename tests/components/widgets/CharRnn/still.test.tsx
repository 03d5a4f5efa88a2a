import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { opening } from '../../../../components/widgets/CharRnn/opening.ts';
import { sentence, tableOf } from '../../../../components/widgets/CharRnn/summary.ts';
import CharRnn from '../../../../components/widgets/CharRnn/View.tsx';

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

it('shows a recorded run before any script has come: losses, samples, and what comes next', () => {
  const html = renderToString(<CharRnn />);
  const words = wordsOf(html);
  expect(words).toContain(sentence(opening));
  for (const { seen } of opening.moments) expect(words).toContain(seen.toLocaleString('en'));
  expect(words).toContain('Next after the prompt');
  expect(words).toContain('by frequency');
  // There is no network yet that could be put back or saved.
  expect(html).not.toContain('go back to');
  expect(html).toMatch(/disabled[^>]*>Download weights/);
});

it('asks for a text where a link names the reader’s own, and does not train before', () => {
  const html = renderToString(<CharRnn scene="text:own" />);
  expect(wordsOf(html)).toContain('The text is yours to give');
  expect(html).toMatch(/class="widget-play" disabled/);
  expect(wordsOf(renderToString(<CharRnn scene="cell:gru" />))).toContain('Nothing has been trained yet.');
});

it('says losses in nats and in bits, and leaves out what could not be measured', () => {
  const measured = [
    { seen: 0, train: Number.NaN, heldOut: 4.379 },
    { seen: opening.seen, train: 1.932, heldOut: 1.98 },
  ];
  expect(sentence({ ...opening, measures: measured })).toMatch(/the loss is 1\.93 nats \(2\.79 bits\) a character; on/);
  const measures = [{ seen: 0, train: Number.NaN, heldOut: Number.NaN }];
  expect(sentence({ ...opening, seen: 0, measures })).toMatch(/^Before training nothing has been measured\./);
  expect(sentence({ ...opening, seen: 0, measures: measured })).toMatch(
    /^Before training the loss on the held-out tenth is 4\.38 nats/,
  );
  expect(tableOf(opening).rows[0]!.slice(0, 3)).toEqual(['0', '–', '–']);
  expect(tableOf(null).rows).toEqual([]);
});

it('was recorded at 1-2-5 counts, from guessing at random to better than by frequency', () => {
  const { moments, facts } = opening;
  expect(moments.map(({ seen }) => Number(seen.toPrecision(1)))).toEqual([
    0, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000,
  ]);
  expect(moments[0]!.heldOut).toBeCloseTo(Math.log(facts.symbols.length), 0);
  expect(moments.at(-1)!.heldOut).toBeLessThan(facts.baseline - 0.5);
});
