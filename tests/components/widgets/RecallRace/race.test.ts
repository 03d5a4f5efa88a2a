import { beforeAll, expect, it } from 'vitest';
import { loadKernels } from '#engine/kernels/load.ts';
import { type CellName, cellNames, updatesBetween } from '../../../../components/widgets/RecallRace/model.ts';
import { opening } from '../../../../components/widgets/RecallRace/opening.ts';
import { Race } from '../../../../components/widgets/RecallRace/race.ts';
import { Runner } from '../../../../components/widgets/RecallRace/runner.ts';
import { recallRace } from '../../../../components/widgets/RecallRace/scene.ts';

beforeAll(() => loadKernels('simd'));

/** A network's accuracy after 0, 20, 40, … updates. */
function run(cell: CellName, delay: number, measures: number, change = {}): number[] {
  const runner = new Runner(cell, delay, 1, { ...recallRace.initial, ...change });
  const accuracies = [runner.accuracy()];
  for (let measure = 1; measure < measures; measure++) {
    for (let update = 0; update < updatesBetween; update++) runner.update();
    accuracies.push(runner.accuracy());
  }
  runner.dispose();
  return accuracies;
}

it('gives the recorded opening again, to the last sequence', () => {
  const recorded = opening.find(({ delay, seed }) => delay === 10 && seed === 1)!;
  expect(run('RNN', 10, 5)).toEqual(recorded.accuracies.slice(0, 5));
});

it('an LSTM whose gates lean to keep learns 20 steps in 100 updates; one whose gates don’t is near chance', () => {
  expect(run('LSTM', 20, 6).at(-1)).toBeGreaterThan(0.9);
  expect(run('LSTM', 20, 6, { keep: 0 }).at(-1)).toBeLessThan(0.5);
});

it('lets the networks take turns, none ahead of another by more than one', () => {
  const race = new Race({ ...recallRace.initial, seeds: 1, hidden: 4 });
  const turns = race.tracks.length + 5;
  for (let turn = 0; turn < turns; turn++) race.turn();
  expect(race.tracks.map(({ accuracies }) => accuracies.length)).toEqual(race.tracks.map((_, i) => (i < 5 ? 2 : 1)));
  expect(race.tracks.slice(0, 3).map(({ cell }) => cell)).toEqual(cellNames);
  expect(race.isDone).toBe(false);
  race.dispose();
});
