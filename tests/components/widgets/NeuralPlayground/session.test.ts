import { describe, expect, test } from 'vitest';
import { type PlaygroundState, playground } from '../../../../components/widgets/NeuralPlayground/scene.ts';
import { mapSizes, Session } from '../../../../components/widgets/NeuralPlayground/session.ts';

const sceneOf = (text: string): PlaygroundState => (text === '' ? playground.initial : playground.decode(text)!);
const output = { run: 0, unit: null };

function trained(text: string, epochs: number): Session {
  const session = new Session(sceneOf(text));
  for (let i = 0; i < epochs; i++) session.finishEpoch();
  return session;
}

describe('training', () => {
  test.each([
    ['data:circles', 60, 0.95],
    ['data:xor;layers:4', 250, 0.85],
    ['data:spirals;layers:8-8;rate:0.5', 400, 0.97],
    ['data:arms;layers:8-8', 200, 0.9],
    ['data:moons;activation:relu;layers:8', 100, 0.95],
    ['data:xor;layers:0;features:x1x2', 50, 0.9],
    ['data:hills;layers:8-4;rate:0.1', 800, 0.6],
  ])('%s is learned in %i epochs', (text, epochs, found) => {
    const { found: share, train } = trained(text, epochs).frame(output);
    expect(share.test).toBeGreaterThan(found);
    expect(train[0]).toBeLessThan(0.4);
  });

  test('exclusive or is beyond one unit', () => {
    expect(trained('data:xor;layers:1', 200).frame(output).found.test).toBeLessThan(0.8);
  });

  test('an epoch takes every training point once, in batches', () => {
    const session = trained('points:100;batch:16', 1);
    expect(session.runs[0]!.progress).toEqual({ epoch: 1, seen: 0, updates: 4 });
    session.update();
    expect(session.runs[0]!.progress).toEqual({ epoch: 1, seen: 16, updates: 5 });
    expect(session.epoch).toBeCloseTo(1.32);
  });

  test('the same scene gives the same run, another seed another', () => {
    const parameters = (text: string) => [...trained(text, 3).frame(output).parameters];
    expect(parameters('seed:4')).toEqual(parameters('seed:4'));
    expect(parameters('seed:5')).not.toEqual(parameters('seed:4'));
  });

  test('several runs train side by side, each as it would alone', () => {
    const together = trained('runs:3;seed:7', 5);
    const alone = trained('seed:9', 5);
    expect([...together.runs[2]!.parameters]).toEqual([...alone.runs[0]!.parameters]);
    expect(together.frame(output).runs).toHaveLength(3);
  });

  test('a loss that is no number ends training until it is rewound', () => {
    const session = new Session(sceneOf('rate:1000000;data:plane'));
    for (let i = 0; i < 50; i++) session.finishEpoch();
    expect(session.canTrain).toBe(false);
    expect(session.frame(output).isLost).toBe(true);
    session.rewind(0);
    expect(session.canTrain).toBe(true);
    expect(session.frame(output).train[0]).toBeLessThan(10);
  });

  test('without points nothing is trained and nothing fails', () => {
    const session = new Session({ ...playground.initial, data: 'own', own: { kind: 'classes', points: [] } });
    session.finishEpoch();
    session.update();
    expect(session.frame(output).updates).toBe(0);
  });
});

describe('rewinding', () => {
  test('brings back the very weights, and the same way onward', () => {
    const session = trained('', 4);
    const at4 = [...session.frame(output).parameters];
    for (let i = 0; i < 6; i++) session.finishEpoch();
    const at10 = [...session.frame(output).parameters];
    session.rewind(4);
    expect([...session.frame(output).parameters]).toEqual(at4);
    expect(session.frame(output).at).toBe(4);
    session.rewind(10);
    expect([...session.frame(output).parameters]).toEqual(at10);
    session.rewind(4);
    for (let i = 0; i < 6; i++) session.finishEpoch();
    expect([...session.frame(output).parameters]).toEqual(at10);
  });

  test('from the middle of an epoch goes on with the right batches', () => {
    const straight = trained('', 3);
    const back = trained('', 2);
    back.update();
    back.rewind(1);
    back.finishEpoch();
    back.finishEpoch();
    expect([...back.frame(output).parameters]).toEqual([...straight.frame(output).parameters]);
  });

  test('needs no more memory after very long: moments lie further apart', () => {
    const session = trained('points:8;batch:8', 3000);
    const { epochs } = session.frame(output).curve;
    expect(epochs.length).toBeLessThanOrEqual(241);
    expect(epochs.length).toBeGreaterThan(60);
    expect(epochs[0]).toBe(0);
    expect(epochs).toEqual([...epochs].sort((a, b) => a - b));
  });

  test('an edit ends what came later', () => {
    const session = trained('', 5);
    session.rewind(2);
    session.setParameter(0, 3, 1.5);
    const frame = session.frame(output);
    expect(frame.parameters[3]).toBe(1.5);
    expect(frame.curve.epochs).toEqual([0, 1, 2]);
    expect(frame.isEdited).toBe(true);
  });
});

describe('a frame', () => {
  test('has a map for every unit and a large one, of the output or the unit in focus', () => {
    const session = trained('layers:3-2', 1);
    const frame = session.frame(output);
    expect(frame.units.map((layer) => layer.length)).toEqual([3, 2, 1]);
    expect(frame.units[0]![0]).toHaveLength(mapSizes.unit ** 2);
    expect(frame.large[0]).toHaveLength(mapSizes.large ** 2);
    const focused = session.frame({ run: 0, unit: { layer: 0, index: 1 } });
    expect([...focused.large[0]!]).not.toEqual([...frame.large[0]!]);
    expect(session.frame({ run: 9, unit: { layer: 7, index: 0 } }).large).toHaveLength(1);
  });

  test('changes where a weight is changed', () => {
    const session = trained('', 20);
    const before = [...session.frame(output).large[0]!];
    session.setParameter(0, 0, -8);
    expect([...session.frame(output).large[0]!]).not.toEqual(before);
  });

  test('with three classes has a plane for each, which share out certainty', () => {
    const { large } = trained('data:three', 30).frame(output);
    expect(large).toHaveLength(3);
    const sum = large.reduce((total, plane) => total + (plane[100]! + 127) / 254, 0);
    expect(sum).toBeCloseTo(1, 1);
  });
});

test('weights of a link are in place from the first frame on, with its epoch', () => {
  const { parameters } = trained('', 7).frame(output);
  const session = new Session({ ...playground.initial, weights: parameters, epochs: 7.5 });
  const frame = session.frame(output);
  expect([...frame.parameters]).toEqual([...parameters]);
  expect(frame.epoch).toBeCloseTo(7.5);
});
