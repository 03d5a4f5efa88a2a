import { describe, expect, test } from 'vitest';
import { conv2d, scope, tensor } from '#engine';
import { feeds, layers, type Place, receptiveField } from '../../../../components/widgets/FeatureMaps/layers.ts';
import {
  filtered,
  kernelOf,
  likeliest,
  partsOf,
  respond,
  valueAt,
} from '../../../../components/widgets/FeatureMaps/model.ts';
import { trainedNet } from '../../../../components/widgets/FeatureMaps/opening.ts';
import { sample } from '../../../../components/widgets/FeatureMaps/samples.ts';

const net = trainedNet();
const response = respond(net, sample(3, 29));

describe('the network as it is drawn', () => {
  test('has the shapes of the engine’s layers', () => {
    expect(response.layers.map(({ length }) => length)).toEqual(layers.map(({ size, maps }) => size * size * maps));
  });

  test('reads what is drawn, and its probabilities sum to 1', () => {
    for (const digit of [0, 1, 2, 3, 5, 7]) {
      expect(likeliest(respond(net, sample(digit, 29)).probabilities)).toBe(digit);
    }
    expect(response.probabilities.reduce((sum, one) => sum + one)).toBeCloseTo(1, 5);
  });

  test('is painted on scales that few values exceed, and most layers come near', () => {
    const values = layers.map(() => [] as number[]);
    for (let digit = 0; digit < 10; digit++) {
      respond(net, sample(digit, 1)).layers.forEach((layer, i) => {
        values[i]!.push(...Array.from(layer, Math.abs));
      });
    }
    layers.forEach(({ scale }, i) => {
      expect(values[i]!.filter((value) => value > scale).length / values[i]!.length).toBeLessThan(0.1);
      expect(Math.max(...values[i]!)).toBeGreaterThan(0.8 * scale);
    });
  });
});

describe('one pixel written out', () => {
  const check = (place: Place, written: (parts: ReturnType<typeof partsOf>) => number) =>
    expect(written(partsOf(net, response, place))).toBeCloseTo(
      valueAt(response, place.layer, place.map, ...(place.pixel ?? [0, 0])),
      3,
    );
  const pixels = [
    [0, 0],
    [3, 4],
    [4, 1],
  ] as const;

  test.each([1, 4])('of layer %i: the products of all channels and the bias give what the engine gives', (layer) => {
    for (const pixel of pixels) {
      for (const map of [0, 5]) {
        check({ layer, map, pixel }, (parts) => {
          expect(parts).toHaveLength(layers[layer - 1]!.maps);
          return parts.reduce((sum, part) => sum + part.sum, net.parameters[layer]!.bias[map]!);
        });
      }
    }
  });

  test.each([2, 5])('of layer %i: max(0, z)', (layer) => {
    for (const pixel of pixels) check({ layer, map: 2, pixel }, ([part]) => Math.max(0, ...part!.patch));
  });

  test.each([3, 6])('of layer %i: the largest of four', (layer) => {
    for (const pixel of pixels) {
      check({ layer, map: 2, pixel }, ([part]) => {
        expect(part!.patch).toHaveLength(4);
        return Math.max(...part!.patch);
      });
    }
  });

  test('of the output: every pixel of twelve maps', () => {
    for (const map of [0, 3, 9]) {
      check({ layer: 7, map, pixel: null }, (parts) => {
        expect(parts.map(({ patch }) => patch.length)).toEqual(Array(12).fill(25));
        return parts.reduce((sum, part) => sum + part.sum, net.parameters[7]!.bias[map]!);
      });
    }
  });
});

test('a filtered map is the engine’s convolution of that one channel', () => {
  const channel = Float32Array.from({ length: 144 }, (_, i) => response.layers[3]![i * 6 + 2]!);
  const expected = scope(() =>
    conv2d(
      tensor(channel, { shape: [1, 12, 12, 1] }),
      tensor(Float32Array.from(kernelOf(net, 4, 7, 2)), { shape: [3, 3, 1, 1] }),
    ).data.slice(),
  );
  filtered(net, response, 4, 7, 2).forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i]!, 4);
  });
});

describe('what a pixel sees', () => {
  test.each([
    [1, 5],
    [3, 6],
    [4, 10],
    [6, 12],
    [7, 28],
  ])('of layer %i: a square of %i pixels of the picture', (layer, size) => {
    expect(receptiveField(layer, [0, 0], 0)).toEqual({ row: 0, column: 0, size });
  });

  test('moves by two with each pool passed, and ends with the picture', () => {
    expect(receptiveField(4, [1, 2], 0)).toEqual({ row: 2, column: 4, size: 10 });
    expect(receptiveField(4, [9, 9], 0)).toEqual({ row: 18, column: 18, size: 10 });
    expect(receptiveField(6, [4, 4], 3)).toEqual({ row: 8, column: 8, size: 4 });
  });

  test('is all that can change it', () => {
    const place = { layer: 4, map: 3, pixel: [2, 3] } as const;
    const { row, column, size } = receptiveField(place.layer, place.pixel, 0);
    const before = valueAt(response, 4, 3, 2, 3);
    const outside = response.layers[0]!.map((value, i) => {
      const [r, c] = [Math.floor(i / 28), i % 28];
      const isInside = r >= row && r < row + size && c >= column && c < column + size;
      return isInside ? value : 1 - value;
    });
    expect(valueAt(respond(net, outside), 4, 3, 2, 3)).toBeCloseTo(before, 4);
    const inside = response.layers[0]!.slice();
    inside[row * 28 + column] = 1 - inside[row * 28 + column]!;
    const corner = respond(net, inside);
    expect(corner.layers[1]!.some((value, i) => value !== response.layers[1]![i])).toBe(true);
  });

  test('reaches one map through ReLU and pool, and all maps through a convolution', () => {
    expect([feeds(1, 2, 3, 2), feeds(1, 2, 3, 4), feeds(3, 2, 4, 9), feeds(1, 2, 6, 9)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect([feeds(4, 0, 4, 0), feeds(6, 0, 4, 0)]).toEqual([false, false]);
  });
});
