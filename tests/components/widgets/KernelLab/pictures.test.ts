import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../components/widgets/KernelLab/bitmap.ts';
import { openingOf } from '../../../../components/widgets/KernelLab/opening.ts';
import { apply } from '../../../../components/widgets/KernelLab/ownForward.ts';
import { stroke, wiped } from '../../../../components/widgets/KernelLab/pen.ts';
import { drawPicture } from '../../../../components/widgets/KernelLab/pictures.ts';
import { fitted } from '../../../../components/widgets/KernelLab/readPicture.ts';
import {
  filterOf,
  type KernelLabState,
  kernelLab,
  overTheSame,
  reshaped,
  weightsOf,
} from '../../../../components/widgets/KernelLab/scene.ts';

const sceneOf = (text: string): KernelLabState => kernelLab.decode(text)!;

describe('a picture as a bitmap file', () => {
  const bytesOf = (address: string) => Buffer.from(address.split(',')[1]!, 'base64');

  it('has its pixels in rows of whole words from the top, blue first', () => {
    const pixels = Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0.2, 0.4, 0.6);
    const bytes = bytesOf(addressOf({ height: 2, width: 2, channels: 3, pixels }));
    expect(bytes.toString('latin1', 0, 2)).toBe('BM');
    expect(bytes.readUInt32LE(2)).toBe(bytes.length);
    expect([bytes.readInt32LE(18), bytes.readInt32LE(22), bytes.readUInt16LE(26), bytes.readUInt16LE(28)]).toEqual([
      2, -2, 1, 24,
    ]);
    expect([...bytes.subarray(54)]).toEqual([0, 0, 255, 0, 255, 0, 0, 0, 255, 0, 0, 153, 102, 51, 0, 0]);
  });

  it('repeats gray in all three', () => {
    const bytes = bytesOf(addressOf({ height: 1, width: 1, channels: 1, pixels: Float32Array.of(0.2) }));
    expect([...bytes.subarray(54, 57)]).toEqual([51, 51, 51]);
  });
});

it('pictures come in hundredths, the same ones every time; the opening is the scene’s', () => {
  const digit = drawPicture('digit', 4);
  expect(digit).toEqual(drawPicture('digit', 4));
  expect(digit).not.toEqual(drawPicture('digit', 14));
  const { hundredths, ...opening } = openingOf();
  expect(opening).toEqual({ name: 'digit', draw: 4, height: 28, width: 28, channels: 1 });
  expect(hundredths.every((pixel) => Number.isInteger(pixel) && pixel >= 0 && pixel <= 100)).toBe(true);
  expect(digit.pixels.every((pixel, i) => Math.abs(100 * pixel - hundredths[i]!) < 1e-4)).toBe(true);
  expect(openingOf('picture:scene;draw:7')).toMatchObject({ height: 32, width: 32, channels: 3 });
  expect(() => openingOf('picture:own')).toThrow('a chapter begins with a digit or a scene');
});

it('a picture of the reader’s keeps its shape, is never enlarged, and has room for every filter', () => {
  expect(fitted(3000, 4000)).toEqual([48, 64]);
  expect(fitted(20, 30)).toEqual([20, 30]);
  expect(fitted(4, 5000)).toEqual([8, 64]);
});

it('the pen leaves the picture under it alone, in one channel and in three', () => {
  for (const channels of [1, 3]) {
    const black = wiped({ height: 28, width: 28, channels, pixels: new Float32Array(784 * channels).fill(0.5) });
    const drawn = stroke(black, [4, 10], [20, 10], 1);
    expect(black.pixels.some((pixel) => pixel !== 0)).toBe(false);
    expect(drawn.pixels[(9 * 28 + 12) * channels]).toBe(1);
    expect(stroke(drawn, [4, 10], [20, 10], 0).pixels.some((pixel) => pixel > 0.5)).toBe(false);
  }
});

describe('scenes', () => {
  it('name a kernel, or give all of its weights', () => {
    expect(sceneOf('kernel:own;weights:1,2,3,4,5,6,7,8,-9.125').weights[8]).toBe(-9.125);
    expect(kernelLab.decode('kernel:own;weights:1,2,3')).toBeUndefined();
    expect(kernelLab.decode('kernel:own')).toBeUndefined();
    expect(kernelLab.decode('weights:1,2,3,4,5,6,7,8,9')).toBeUndefined();
    expect(kernelLab.decode('kernel:red')).toBeUndefined();
    expect(sceneOf('kernel:red;channels:3').kernel).toBe('red');
  });

  it('“same” keeps the size at stride 1', () => {
    expect(filterOf(sceneOf('padding:same')).padding).toBe(1);
    expect(filterOf(sceneOf('padding:same;size:5')).padding).toBe(2);
  });

  it('the window stays over the same pixels when the filter moves otherwise', () => {
    const at = (text: string, change: Partial<KernelLabState>) => {
      const { row, column } = overTheSame(sceneOf(text), change);
      return [row, column];
    };
    // Middles at 15.5 and 11.5; those of stride 3 are at 1.5, 4.5, …, 10.5, 13.5, 16.5.
    expect(at('row:14;column:10', { stride: '3' })).toEqual([5, 3]);
    expect(at('row:14;column:10', { padding: '2' })).toEqual([16, 12]);
    expect(at('row:14;column:0', { size: '5' })).toEqual([13, 0]);
    expect(at('row:14;column:10', { kernel: 'box' })).toEqual([14, 10]);
  });

  it('a kernel in hand fits every size and number of channels', () => {
    const own = sceneOf('kernel:own;weights:1,2,3,4,5,6,7,8,9');
    const deep = { ...own, ...reshaped(own, { channels: '3' }) };
    expect(weightsOf(deep)).toHaveLength(27);
    expect(weightsOf({ ...deep, ...reshaped(deep, { size: '5' }) })).toHaveLength(75);
    expect(reshaped(sceneOf('kernel:red;channels:3'), { channels: '1' })).toEqual({
      channels: '1',
      kernel: 'identity',
    });
  });
});

it('the reader’s convForward gets the image, one filter and no bias', () => {
  const calls: unknown[][] = [];
  const convForward = (...args: unknown[]) => {
    calls.push(args);
    return [[[1]]];
  };
  expect(apply({ convForward }, [[[0.5]]], [[[2]]], 2, 1)).toEqual([[[1]]]);
  expect(calls).toEqual([[[[[0.5]]], [[[[2]]]], [0], 2, 1]]);
});
