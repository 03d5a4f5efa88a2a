import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom, type Sequential } from '#engine';
import { digits } from '#engine/data/index.ts';
import { loadKernels } from '#engine/kernels/load.ts';
import { expectClose } from '../engine/closeness.ts';
import { inTheMiddle, readingAccuracy, trainReader } from './reader.ts';
import { mnistDigits, uciDigits } from './realDigits.ts';

const uci = uciDigits();

describe('a network that was trained on generated digits alone', () => {
  let network: Sequential;

  beforeAll(async () => {
    await loadKernels('simd');
    network = trainReader({ count: 8000, epochs: 6 });
  }, 240_000);
  afterAll(() => loadKernels('reference'));

  test('reads generated digits that it has not seen', () => {
    expect(readingAccuracy(network, digits(500, createRandom('unseen')))).toBeGreaterThan(0.9);
  });

  // UCI's digits come with scikit-learn; where that is not installed, there is nothing to read.
  test.skipIf(!uci)('reads real handwriting', () => {
    expect(uci!.shape).toEqual([1797, 28, 28, 1]);
    expect(readingAccuracy(network, uci!)).toBeGreaterThan(0.85);
  });
});

test('small pictures are scaled to 20 × 20 in the middle of 28 × 28', () => {
  const framed = inTheMiddle(new Float32Array(64 * 2).fill(1), [8, 8]);
  expect(framed).toHaveLength(2 * 784);
  framed.forEach((value, i) => {
    const [row, column] = [Math.floor((i % 784) / 28), i % 28];
    expect(value).toBeCloseTo(Number(Math.min(row, column) >= 4 && Math.max(row, column) < 24), 5);
  });
});

describe('MNIST files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mnist-'));
  const file = (name: string, bytes: Uint8Array) => {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  const idx = (shape: number[], body: ArrayLike<number>) =>
    Uint8Array.from([
      0,
      0,
      8,
      shape.length,
      ...shape.flatMap((length) => [0, 0, length >> 8, length & 255]),
      ...Array.from(body),
    ]);
  const written = digits(20, createRandom(1));
  const images = idx(
    [20, 28, 28],
    written.inputs.map((value) => Math.round(255 * value)),
  );

  afterAll(() => rmSync(folder, { recursive: true }));

  test('pictures become 0 to 1, labels classes, compressed or not', async () => {
    const [plain, packed] = [file('images', images), file('labels.gz', gzipSync(idx([20], written.labels)))];
    const read = await mnistDigits(plain, packed);
    expect(read.shape).toEqual([20, 28, 28, 1]);
    expect(read.labels).toEqual(written.labels);
    expectClose(read.inputs, written.inputs, 0, 0.002);
  });

  test('labels and images the wrong way round', async () => {
    const [pictures, labels] = [file('images', images), file('labels', idx([20], written.labels))];
    await expect(mnistDigits(labels, pictures)).rejects.toThrow(
      'mnistDigits: no pictures with their labels: (20) and (20,28,28); pass images, then labels',
    );
  });
});
