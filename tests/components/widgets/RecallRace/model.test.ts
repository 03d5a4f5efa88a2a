import { describe, expect, it } from 'vitest';
import {
  cellNames,
  curveOf,
  delays,
  isFinished,
  lineUp,
  spreadAt,
  type Track,
  updatesOf,
} from '../../../../components/widgets/RecallRace/model.ts';
import { opening } from '../../../../components/widgets/RecallRace/opening.ts';
import { recallRace } from '../../../../components/widgets/RecallRace/scene.ts';
import { latestOf, sentence, tableOf } from '../../../../components/widgets/RecallRace/summary.ts';

const track = (seed: number, ...accuracies: number[]): Track => ({ cell: 'GRU', delay: 5, seed, accuracies });

describe('tracks', () => {
  it('are one for each kind, delay and seed', () => {
    const tracks = lineUp({ seeds: 2, firstSeed: 7 });
    expect(tracks).toHaveLength(cellNames.length * delays.length * 2);
    expect(new Set(tracks.map(({ seed }) => seed))).toEqual(new Set([7, 8]));
  });

  it('finish when all is right three times in a row, or after 400 updates', () => {
    expect(isFinished(track(1, 1, 0.99, 1, 1))).toBe(false);
    expect(isFinished(track(1, 0.99, 1, 1, 1))).toBe(true);
    expect(isFinished({ accuracies: Array(20).fill(0.5) })).toBe(false);
    expect(isFinished({ accuracies: Array(21).fill(0.5) })).toBe(true);
  });

  it('are summed up as far as all seeds have come; one that rests stays where it is', () => {
    const tracks = [track(1, 0.5, 1, 1, 1), track(2, 0.25, 0.5, 0.25, 0.5, 0.75)];
    expect(curveOf(tracks, 'GRU', 5).map(({ mean }) => mean)).toEqual([0.375, 0.75, 0.625, 0.75, 0.875]);
    expect(spreadAt(tracks, 'GRU', 5, 1)).toEqual({ least: 0.5, mean: 0.75, most: 1, seeds: 2 });
    expect(spreadAt(tracks, 'GRU', 5, 5)).toBeNull();
    expect(spreadAt(tracks, 'RNN', 5, 0)).toBeNull();
    expect(updatesOf(tracks)).toBe(80);
  });
});

describe('the opening', () => {
  const latest = latestOf(opening);

  it('has the plain RNN alone, for the first settings', () => {
    const expected = lineUp(recallRace.initial).filter(({ cell }) => cell === 'RNN');
    const keyOf = ({ delay, seed }: Track) => `${delay}/${seed}`;
    expect(opening.map(keyOf).sort()).toEqual(expected.map(keyOf).sort());
    expect(opening.every(isFinished)).toBe(true);
  });

  it('shows it fall as the delay grows', () => {
    expect(sentence(latest, updatesOf(opening))).toMatch(
      /^After 400 updates the plain RNN holds up to 10 steps and reads 38\s% right at 20\.$/,
    );
    expect(tableOf(latest).rows.map((row) => row.slice(2))).toEqual(delays.map(() => ['–', '–']));
  });
});

it('a race that has not begun says so', () => {
  expect(sentence(latestOf([]), 0)).toBe('No network has been measured yet.');
});

it.each(['hidden:33', 'keep:6', 'seeds:0', 'firstSeed:0', 'learningRate:x'])('takes no link "%s"', (text) => {
  expect(recallRace.decode(text)).toBeUndefined();
});
