import { describe, expect, test } from 'vitest';
import { fitsInLink, type OwnData, rounded } from '../../../../components/widgets/NeuralPlayground/ownData.ts';
import {
  isStructural,
  type PlaygroundState,
  playground,
} from '../../../../components/widgets/NeuralPlayground/scene.ts';

const start = playground.initial;
const again = (state: PlaygroundState) => playground.decode(playground.encode(state));

describe('a scene as text', () => {
  test('is empty for the start', () => expect(playground.encode(start)).toBe(''));

  test('names what differs, in characters that an address leaves alone', () => {
    const text = playground.encode({ ...start, data: 'spirals', layers: [8, 8], rate: 0.5, epochs: 1500 });
    expect(text).toBe('data:spirals;layers:8-8;rate:0.5;epochs:1500');
    expect(new URL(`https://book.example/?NeuralPlayground=${text}`).search).toBe(`?NeuralPlayground=${text}`);
  });

  test.each([
    { data: 'xor', layers: [], features: ['x1x2'] },
    { layers: [128, 64, 32, 16, 8, 4], activation: 'relu', batch: 4096 },
    { rate: 0.00003, strength: 1e-7, penalty: 'l1' },
    { points: 50_000, noise: 2.5, train: 90, draw: 7, seed: 12, runs: 9, speed: 'max' },
    { weights: Float32Array.of(0.1, -1e-30, 3.4e38, 0), epochs: 17.373 },
    { test: 'shown', output: 'bands' },
  ] satisfies Partial<PlaygroundState>[])('comes back as it was: %j', (change) => {
    const state = { ...start, ...change } as PlaygroundState;
    expect(again(state)).toEqual(state);
  });

  test('holds drawn points and their classes, and values', () => {
    const points = [
      rounded({ x: -1.3, y: 1.3, label: 4 }, 'classes'),
      rounded({ x: 0.123, y: -0.9, label: 0 }, 'classes'),
    ];
    const classes: OwnData = { kind: 'classes', points };
    expect(again({ ...start, data: 'own', own: classes })?.own).toEqual(classes);
    const values: OwnData = { kind: 'values', points: [rounded({ x: 0.5, y: 0.5, label: -0.37 }, 'values')] };
    expect(again({ ...start, data: 'own', own: values })?.own).toEqual(values);
    expect(rounded({ x: 0.123, y: 0, label: 0 }, 'classes').x).toBeCloseTo(0.123, 3);
  });

  test('leaves out points that are too many for a link, and says so by holding none', () => {
    const points = Array.from({ length: 401 }, () => ({ x: 0, y: 0, label: 1 }));
    const own: OwnData = { kind: 'classes', points };
    expect(fitsInLink(own)).toBe(false);
    expect(again({ ...start, data: 'own', own })?.own).toEqual({ kind: 'classes', points: [] });
  });

  test.each([
    'data:nothing',
    'data:own',
    'layers:4-0',
    'layers:-4',
    'layers:99999-99999-99999',
    'features:',
    'features:x1,x9',
    'rate:-1',
    'rate:1e3',
    'rate:NaN',
    'batch:0',
    'batch:2.5',
    'runs:0',
    'runs:101',
    'weights:abc',
    'weights:AACAfw',
    'own:c123;data:own',
    'own:x;data:own',
    'own:cAAAA9;data:own',
    'speed:7',
  ])('%s is no scene', (text) => expect(playground.decode(text)).toBeUndefined());
});

test('changes of the network or the data begin training anew, others do not', () => {
  expect(isStructural({ layers: [3] })).toBe(true);
  expect(isStructural({ data: 'xor' })).toBe(true);
  expect(isStructural({ rate: 1 })).toBe(false);
  expect(isStructural({ test: 'shown' })).toBe(false);
});
