import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import { digits } from '#engine/data/index.ts';
import { loadKernels } from '#engine/kernels/load.ts';
import { inTheMiddle } from '#networks/digits/frame.ts';
import { readingAccuracy, unseenDigits } from '#networks/digits/measure.ts';
import { loadDigits } from '#networks/digits/network.ts';
import { mnistDigits, uciDigits } from '../../src/cli/train/realDigits.ts';
import { expectClose } from '../engine/closeness.ts';

const uci = uciDigits();

describe('the network that was trained on generated digits alone', () => {
  const file = new URL('../../src/networks/digits/weights.safetensors', import.meta.url);
  const { network, metadata } = loadDigits(readFileSync(file));

  beforeAll(() => loadKernels('simd'));
  afterAll(() => loadKernels('reference'));

  test('reads as many generated digits that it has not seen as its file says', () => {
    expect(readingAccuracy(network, unseenDigits())).toBeCloseTo(Number(metadata.get('generatedAccuracy')), 4);
    expect(Number(metadata.get('generatedAccuracy'))).toBeGreaterThan(0.95);
  });

  // UCI's digits come with scikit-learn; where that is not installed, there is nothing to read.
  test.skipIf(!uci)('reads as much real handwriting as its file says', () => {
    expect(uci!.shape).toEqual([1797, 28, 28, 1]);
    expect(readingAccuracy(network, uci!)).toBeCloseTo(Number(metadata.get('uciAccuracy')), 4);
    expect(Number(metadata.get('uciAccuracy'))).toBeGreaterThan(0.9);
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
