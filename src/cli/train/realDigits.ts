import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Examples, gunzip, readIdx } from '#engine/data/index.ts';
import { inTheMiddle } from '#networks/digits/frame.ts';

/**
 * UCI's handwritten digits (Alpaydin and Kaynak 1998), 1,797 pictures of 8 × 8 that scikit-learn carries, scaled up to
 * the form of MNIST's; null where no Python with scikit-learn is installed.
 */
export function uciDigits(): Examples | null {
  const script = [
    'import json',
    'from sklearn.datasets import load_digits',
    'digits = load_digits()',
    'print(json.dumps([digits.data.reshape(-1).tolist(), digits.target.tolist()]))',
  ].join('\n');
  // Debian's Python has Debian's scikit-learn; another one may come first.
  for (const python of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(python, ['-c', script], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) continue;
    const [pixels, labels] = JSON.parse(stdout) as [number[], number[]];
    const inputs = inTheMiddle(
      Float32Array.from(pixels, (value) => value / 16),
      [8, 8],
    );
    return { inputs, shape: [labels.length, 28, 28, 1], labels: Int32Array.from(labels) };
  }
  return null;
}

/** MNIST's pictures and labels from IDX files, compressed or not. */
export async function mnistDigits(images: string, labels: string): Promise<Examples> {
  const read = async (file: string) => readIdx(await gunzip(readFileSync(file)));
  const [pictures, classes] = [await read(images), await read(labels)];
  const [count, height, width] = pictures.shape;
  if (pictures.shape.length !== 3 || height !== 28 || width !== 28 || classes.data.length !== count) {
    throw new RangeError(
      `mnistDigits: no pictures with their labels: (${pictures.shape}) and (${classes.shape}); pass images, then labels`,
    );
  }
  const inputs = pictures.data.map((value) => value / 255);
  return { inputs, shape: [count, 28, 28, 1], labels: Int32Array.from(classes.data) };
}
