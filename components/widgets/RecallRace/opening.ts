import { delays, type Track } from './model.ts';
import { recallRace } from './scene.ts';

/**
 * The plain RNN's part of the race that the widget opens with, by delay and seed: of 200 unseen sequences so many right,
 * after 0, 20, 40, … updates. What `Race` gives with the plain SIMD kernels; the widget's test runs a part of it anew.
 */
const right = [
  '51 191 200 200 200',
  '62 184 200 200 200',
  '47 180 200 200 200',
  '51 146 200 200 200',
  '53 197 200 200 200',
  '48 106 200 200 200',
  '54 105 195 198 200 200 200',
  '55 138 197 198 200 200 200',
  '53 122 197 199 200 200 200',
  '48 99 100 96 96 102 105 104 104 101 99 103 99 109 103 103 100 98 92 101 101',
  '51 59 50 45 57 54 52 55 50 49 59 60 52 47 44 46 47 50 47 48 40',
  '48 64 55 50 47 45 51 46 54 51 54 50 54 48 50 54 50 44 47 50 46',
  '41 54 53 48 50 56 54 56 57 54 53 53 54 53 50 53 50 51 54 52 50',
  '49 49 54 52 49 62 196 200 200 200',
  '48 50 50 54 44 69 51 56 51 59 58 51 55 54 50 55 62 52 51 46 48',
  '51 50 49 58 50 55 44 51 58 54 48 45 47 47 55 55 52 48 50 49 60',
  '55 44 56 69 52 45 46 51 57 57 58 52 58 59 54 50 48 52 52 44 51',
  '52 47 54 53 51 52 55 57 49 55 53 61 56 58 61 62 58 50 47 45 48',
  '55 41 58 53 57 50 60 60 65 67 55 63 50 57 50 57 50 50 53 65 65',
  '44 32 54 55 53 47 45 59 59 56 52 47 46 40 45 47 41 47 44 52 47',
  '55 44 57 55 50 57 51 44 51 58 53 47 49 54 55 51 53 52 53 47 50',
  '47 46 44 53 56 54 50 54 48 52 51 50 49 42 55 44 54 52 49 45 50',
  '48 42 54 48 49 57 58 49 52 53 53 53 52 50 50 46 46 47 45 50 53',
  '55 43 54 56 52 50 45 54 51 51 48 46 46 47 50 41 47 52 48 52 47',
  '53 50 50 46 48 52 50 53 42 46 46 45 48 50 42 47 47 54 55 45 46',
];

const { seeds, firstSeed } = recallRace.initial;

/** The plain RNN alone: how far the others come is for the reader to ask. */
export const opening: readonly Track[] = right.map((counts, index) => ({
  cell: 'RNN',
  delay: delays[Math.floor(index / seeds)]!,
  seed: firstSeed + (index % seeds),
  accuracies: counts.split(' ').map((count) => Number(count) / 200),
}));
