import { describe, expect, it } from 'vitest';
import { createRandom } from '#engine';
import { nms } from '#engine/vision/index.ts';
import { runOf } from '../../../../components/widgets/NmsStepper/model.ts';
import { type Candidate, candidatesOf, names, nmsStepper } from '../../../../components/widgets/NmsStepper/scene.ts';
import { sentenceOf, tableOf } from '../../../../components/widgets/NmsStepper/summary.ts';

const first = candidatesOf(nmsStepper.initial);
const thresholds = { least: 0.4, most: 0.5, isByClass: true };

const keptBy = (candidates: readonly Candidate[], of: typeof thresholds) =>
  runOf(candidates, of)
    .fates.at(-1)!
    .flatMap(({ is }, i) => (is === 'kept' ? [candidates[i]!.name] : []));

function drawn(seed: number): Candidate[] {
  const random = createRandom(seed);
  return Array.from({ length: 6 }, (_, index) => {
    const [left, top] = [random.uniform(0, 20), random.uniform(0, 20)];
    return {
      index,
      name: names[index]!,
      label: random.integer(0, 2),
      score: random.uniform(0.1, 1),
      box: [left, top, left + random.uniform(10, 30), top + random.uniform(10, 30)],
    };
  });
}

describe('suppression in steps', () => {
  it('keeps one box of the left horse, the rider and the right horse', () => {
    expect(keptBy(first, thresholds)).toEqual(['B', 'D', 'E']);
  });

  it('loses the rider when all classes are in one pot', () => {
    expect(keptBy(first, { ...thresholds, isByClass: false })).toEqual(['B', 'E']);
  });

  it.each([1, 2, 3, 4, 5, 6])('keeps what the engine’s nms keeps (seed %i)', (seed) => {
    const candidates = drawn(seed);
    for (const most of [0.2, 0.5]) {
      const theirs = nms(candidates, { iouThreshold: most, scoreThreshold: 0.4 }).map(({ name }) => name);
      expect(keptBy(candidates, { ...thresholds, most })).toEqual(theirs.toSorted());
    }
  });

  it('begins with the threshold on scores, and has a fate for every box after every step', () => {
    const { steps, fates } = runOf(first, thresholds);
    expect(steps[0]).toEqual({ does: 'threshold', dropped: ['F'] });
    expect(steps[1]).toEqual({ does: 'keep', kept: 'B' });
    expect(steps[2]).toEqual({ does: 'drop', kept: 'B', dropped: ['A', 'C'] });
    expect(fates).toHaveLength(steps.length + 1);
    expect(fates[0]!.every(({ is }) => is === 'waiting')).toBe(true);
    expect(fates.at(-1)!.some(({ is }) => is === 'waiting')).toBe(false);
  });

  it('has nothing to do when every score is too low', () => {
    const run = runOf(first, { ...thresholds, least: 0.95 });
    expect(run.steps).toHaveLength(1);
    expect(sentenceOf(nmsStepper.initial, run, 1)).toContain('no box remains');
  });
});

it('A overlaps B more than C does, as the question says', () => {
  const run = runOf(first, thresholds);
  const [a, , c] = tableOf(first, run.fates.at(-1)!).rows;
  expect([a![4], c![4]]).toEqual(['0.63', '0.58']);
  expect(a!.at(-1)).toBe('dropped: IoU 0.63 with B');
});

it('tells each step in words', () => {
  const run = runOf(first, thresholds);
  const say = (taken: number, own?: string[]) => sentenceOf(nmsStepper.initial, run, taken, own);
  expect(say(0)).toContain('before anything is dropped');
  expect(say(1)).toBe('Scores below 0.40 go first: F. A and B overlap most, with an IoU of 0.63.');
  expect(say(3)).toBe('Boxes of its class that overlap B by more than 0.50 are dropped: A and C.');
  expect(say(run.steps.length)).toContain('B, D and E remain.');
  expect(say(1, ['B'])).toBe('Your own nms keeps B. The steps keep B, D and E.');
});
