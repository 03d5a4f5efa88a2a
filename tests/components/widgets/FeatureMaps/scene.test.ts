import { describe, expect, test } from 'vitest';
import { featureMaps } from '../../../../components/widgets/FeatureMaps/scene.ts';
import {
  extend,
  onSheet,
  pictureOf,
  readStrokes,
  type Strokes,
  writeStrokes,
} from '../../../../components/widgets/FeatureMaps/strokes.ts';

const at = (text: string) => featureMaps.decode(`at:${text}`)?.at;

describe('where the reader is', () => {
  test.each(['net', 'conv2.5', 'conv2.5.3.4', 'pool2.12.5.5', 'relu1.1.24.24', 'output.0', 'output.9'])(
    '%s',
    (text) => {
      const state = featureMaps.decode(`at:${text}`)!;
      expect(featureMaps.encode(state)).toBe(text === 'net' ? '' : `at:${text}`);
    },
  );

  test('a map and a pixel count from 1, a digit is called by itself', () => {
    expect(at('conv2.5.3.4')).toEqual({ layer: 4, map: 4, pixel: [2, 3] });
    expect(at('output.3')).toEqual({ layer: 7, map: 3, pixel: null });
  });

  test.each([
    'input.1',
    'conv2.13',
    'conv2.0',
    'conv2.1.11.1',
    'conv2.1.1',
    'output.10',
    'output.3.1.1',
    'conv3.1',
    '',
  ])('nowhere: %s', (text) => expect(at(text)).toBeUndefined());
});

describe('strokes', () => {
  const strokes: Strokes = [
    [
      [0, 63],
      [31, 10],
    ],
    [[5, 5]],
  ];

  test('keep in a link', () => {
    expect(writeStrokes(strokes)).toBe('A_fK.FF');
    expect(readStrokes('A_fK.FF')).toEqual(strokes);
    expect(featureMaps.encode({ ...featureMaps.initial, strokes: [] })).toBe('strokes:');
    expect(featureMaps.decode('strokes:')?.strokes).toEqual([]);
  });

  test.each(['A', 'AAA', 'A!', '.', 'AA..AA', 'A'.repeat(4000)])('are refused: %s', (text) => {
    expect(readStrokes(text)).toBeUndefined();
  });

  test('grow by points apart, on the sheet', () => {
    const begun = extend([], 10.4, 70, true);
    expect(begun).toEqual([[[10, 63]]]);
    expect(extend(begun, 11, 63, false)).toBe(begun);
    expect(extend(begun, 13, 63, false)[0]).toHaveLength(2);
    expect(extend(begun, 13, 63, true)).toHaveLength(2);
  });
});

describe('a drawing as the network sees it', () => {
  const boxOf = (pixels: Float32Array) => {
    const inked = [...pixels.keys()].filter((i) => pixels[i]! > 0.5);
    const [rows, columns] = [inked.map((i) => Math.floor(i / 28)), inked.map((i) => i % 28)];
    return [Math.min(...rows), Math.max(...rows), Math.min(...columns), Math.max(...columns)];
  };

  test('is 20 pixels high in the middle, wherever and however large it was drawn', () => {
    const small: Strokes = [
      [
        [50, 40],
        [50, 58],
      ],
    ];
    const large: Strokes = [
      [
        [8, 2],
        [8, 62],
      ],
    ];
    expect(boxOf(pictureOf(small))).toEqual([4, 23, 13, 14]);
    expect(pictureOf(small)).toEqual(pictureOf(large));
  });

  test('is as wide as high where it was', () => {
    expect(
      boxOf(
        pictureOf([
          [
            [10, 10],
            [40, 10],
            [40, 40],
          ],
        ]),
      ),
    ).toEqual([4, 23, 4, 23]);
  });

  test('a dot stays a dot, and nothing stays nothing', () => {
    const [top, bottom] = boxOf(pictureOf([[[3, 3]]]));
    expect(bottom! - top!).toBeLessThan(4);
    expect(Math.max(...pictureOf([]))).toBe(0);
  });

  test('a square of it is found on the sheet again', () => {
    // From (8, 2) to (8, 62) over 17.2 pixels: the picture's middle is the stroke's.
    const [left, top, side] = onSheet(
      [
        [
          [8, 2],
          [8, 62],
        ],
      ],
      { row: 14, column: 14, size: 17.2 },
    );
    expect(left * 64).toBeCloseTo(8.5, 5);
    expect(top * 64).toBeCloseTo(32.5, 5);
    expect(side * 64).toBeCloseTo(60, 5);
  });
});
