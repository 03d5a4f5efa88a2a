import { describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import {
  alphabet,
  digits,
  drawConditions,
  drawFace,
  drawIdentity,
  type Examples,
  faces,
  letters,
  neutral,
  type Outline,
  paintScene,
  scene,
  scenes,
  shapeNames,
  shapeOutlines,
} from '#engine/data/index.ts';
import { areaOf, iou } from '#engine/vision/index.ts';
import { countsOf, mean } from './statistics.ts';

const random = createRandom('pictures');
const picturesOf = ({ inputs, shape }: Examples) => {
  const width = inputs.length / shape[0]!;
  return Array.from({ length: shape[0]! }, (_, i) => inputs.subarray(i * width, (i + 1) * width));
};
const distance = (a: Float32Array, b: Float32Array) => Math.sqrt(a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0));

/** The share of pictures that the class with the nearest mean picture is right about: templates, in other words. */
function templatesAgree(train: Examples, test: Examples): number {
  const classes = Math.max(...train.labels) + 1;
  const pictures = picturesOf(train);
  const templates = Array.from({ length: classes }, (_, label) => {
    const own = pictures.filter((_, i) => train.labels[i] === label);
    return own[0]!.map((_, pixel) => mean(own.map((picture) => picture[pixel]!)));
  });
  const right = picturesOf(test).map((picture, i) => {
    const distances = templates.map((template) => distance(template, picture));
    return Number(distances.indexOf(Math.min(...distances)) === test.labels[i]);
  });
  return mean(right);
}

describe.each([
  ['digits', digits, 10],
  ['letters', letters, 26],
] as const)('%s', (_, write, classes) => {
  const [train, test_] = [write(30 * classes, random.fork('train')), write(6 * classes, random.fork('test'))];

  test('grey from 0 to 1, dark paper, some ink, none at the border', () => {
    expect(train.shape).toEqual([30 * classes, 28, 28, 1]);
    for (const picture of picturesOf(train)) {
      expect(Math.min(...picture)).toBe(0);
      expect(Math.max(...picture)).toBeGreaterThan(0.9);
      expect(Math.max(...picture)).toBeLessThanOrEqual(1);
      expect(mean(picture)).toBeGreaterThan(0.02);
      expect(mean(picture)).toBeLessThan(0.5);
      for (let i = 0; i < 28; i++) expect(picture[i]! + picture[28 * i]! + picture[756 + i]!).toBe(0);
    }
  });

  test('pictures of a class are alike, and no two are the same', () => {
    expect(templatesAgree(train, test_)).toBeGreaterThan(0.5);
    const own = picturesOf(train).filter((_, i) => train.labels[i] === 3);
    own.forEach((a, i) => {
      for (const b of own.slice(i + 1)) expect(distance(a, b)).toBeGreaterThan(1);
    });
  });

  test('at any size, in one hand', () => {
    const large = write(classes, random, { size: 64 });
    expect(large.shape).toEqual([classes, 64, 64, 1]);
    const still = {
      jitter: 0,
      slant: 0,
      lean: 0,
      turn: 0,
      stretch: 0,
      elastic: 0,
      penSpread: 0,
      pressure: 0,
      scale: 0,
      shift: 0,
    };
    const printed = write(40 * classes, random, { hand: still, size: 20 });
    // Only the ways of writing a character are left: two to nine.
    const kinds = new Set(picturesOf(printed).map((picture, i) => `${printed.labels[i]} ${picture}`));
    expect(kinds.size).toBeGreaterThan(2 * classes);
    expect(kinds.size).toBeLessThan(9 * classes);
  });
});

test('the alphabet has a letter a class', () => {
  expect(new Set(alphabet).size).toBe(26);
  expect(Math.max(...letters(26, random).labels)).toBe(25);
});

describe('scenes', () => {
  const all = scenes(150, random);

  test('boxes lie within the picture, are not empty, and overlap no more than allowed', () => {
    for (const { picture, objects } of all) {
      expect([picture.height, picture.width, picture.channels, picture.pixels.length]).toEqual([
        64,
        64,
        3,
        64 * 64 * 3,
      ]);
      expect(objects.length).toBeGreaterThan(0);
      expect(objects.length).toBeLessThanOrEqual(4);
      objects.forEach(({ box: [left, top, right, bottom], box }, i) => {
        expect(left >= 0 && top >= 0 && right <= 64 && bottom <= 64).toBe(true);
        expect(Math.min(right - left, bottom - top)).toBeGreaterThan(5);
        for (const other of objects.slice(i + 1)) expect(iou(box, other.box)).toBeLessThanOrEqual(0.15);
      });
    }
  });

  test('numbers from 0 to 1; every class occurs about as often; some boxes overlap', () => {
    for (const { picture } of all) expect(picture.pixels.every((value) => value >= 0 && value <= 1)).toBe(true);
    const counts = countsOf(all.flatMap(({ objects }) => objects.map(({ label }) => label)));
    expect(counts).toHaveLength(shapeNames.length);
    expect(Math.min(...counts)).toBeGreaterThan(0.6 * Math.max(...counts));
    const overlaps = all.flatMap(({ objects }) =>
      objects.flatMap((a) => objects.map((b) => (a === b ? 0 : iou(a.box, b.box)))),
    );
    expect(overlaps.some((overlap) => overlap > 0.05)).toBe(true);
  });

  test('the box is where the shape is: without clutter, pixels differ from the ground inside of boxes alone', () => {
    for (let i = 0; i < 20; i++) {
      const { picture, objects } = scene(random.fork(`plain ${i}`), { clutter: 0, most: 1 });
      const { box } = objects[0]!;
      // The ground shades evenly: along a row, its second difference is 0.
      const touched: number[][] = [];
      for (let row = 0; row < 64; row++) {
        for (let column = 1; column < 63; column++) {
          const at = (x: number) => picture.pixels[(row * 64 + x) * 3]!;
          const bend = at(column - 1) - 2 * at(column) + at(column + 1);
          if (Math.abs(bend) > 0.02) touched.push([column + 0.5, row + 0.5]);
        }
      }
      for (const [x, y] of touched) {
        expect(x! > box[0] - 2 && x! < box[2] + 2 && y! > box[1] - 2 && y! < box[3] + 2).toBe(true);
      }
    }
  });

  test('options: size, number, room', () => {
    const crowded = scenes(20, random, { size: 96, most: 12, overlap: 0, radii: [0.05, 0.08] });
    expect(Math.max(...crowded.map(({ objects }) => objects.length))).toBeGreaterThan(8);
    expect(crowded[0]!.picture.width).toBe(96);
    for (const { objects } of crowded) {
      for (const a of objects) for (const b of objects) if (a !== b) expect(iou(a.box, b.box)).toBe(0);
    }
    expect(() => scene(random, { size: 0 })).toThrow('scene: size is no whole number above 0: 0');
  });

  test('no box hides more than it may of one that lies behind', () => {
    const shareHidden = (hidden: number) => {
      const crowded = scenes(40, random, { most: 8, radii: [0.07, 0.3], overlap: 0.5, hidden });
      const shares = crowded.flatMap(({ objects }) =>
        objects.flatMap((behind, i) =>
          objects.slice(i + 1).map(({ box: near }) => {
            const shared = iou(behind.box, near);
            return (shared * (areaOf(behind.box) + areaOf(near))) / (1 + shared) / areaOf(behind.box);
          }),
        ),
      );
      return Math.max(...shares);
    };
    expect(shareHidden(1)).toBeGreaterThan(0.9);
    expect(shareHidden(0.5)).toBeLessThanOrEqual(0.5 + 1e-9);
  });

  test('a scene is painted again from its shapes; a drawn class is one more outline', () => {
    const { picture, objects, shapes } = scene(random.fork('again'), { clutter: 2 });
    expect(paintScene(shapes, random.fork('again'), { clutter: 2 })).toEqual({ picture, objects, shapes });
    const bar: Outline = ([x, y], radius) => shapeOutlines[1]!([x, y], radius / 2, 0);
    const { objects: drawn } = paintScene([{ ...shapes[0]!, center: [32, 32], radius: 10, label: 4 }], random, {
      outlines: [...shapeOutlines, bar],
    });
    expect(drawn[0]!.label).toBe(4);
    expect(areaOf(drawn[0]!.box)).toBeCloseTo(50, 6);
    expect(() => paintScene([{ ...shapes[0]!, label: 4 }], random)).toThrow(
      'scene: no such class: 4; classes count from 0 to 3',
    );
  });
});

describe('faces', () => {
  test('pictures of one person under passport conditions are one picture; of another person another', () => {
    const still = faces(3, 4, random, { variation: 0 });
    expect(countsOf(still.labels)).toEqual([4, 4, 4]);
    const pictures = picturesOf(still);
    pictures.forEach((a, i) => {
      pictures.forEach((b, j) => {
        const isSame = still.labels[i] === still.labels[j];
        if (isSame) expect(a).toEqual(b);
        else expect(distance(a, b)).toBeGreaterThan(1);
      });
    });
  });

  test('identity and conditions are apart: more photographs, or people, change nobody', () => {
    const few = picturesOf(faces(2, 1, random, { variation: 0 }));
    const many = picturesOf(faces(5, 3, random, { variation: 0 }));
    expect(many.slice(0, 2)).toEqual(few);
  });

  test('conditions move pixels more than identity does: the nearest picture is often of someone else', () => {
    const all = faces(12, 6, random);
    const pictures = picturesOf(all);
    const right = pictures.map((picture, i) => {
      const distances = pictures.map((other, j) => (i === j ? Number.POSITIVE_INFINITY : distance(picture, other)));
      return Number(all.labels[distances.indexOf(Math.min(...distances))] === all.labels[i]);
    });
    expect(mean(right)).toBeLessThan(0.75);
    expect(mean(right)).toBeGreaterThan(1 / 12);
  });

  test('each condition shows in the picture', () => {
    const person = drawIdentity(random.fork('one'));
    const passport = drawFace(person, neutral).pixels;
    const changes = {
      ...{ brightness: 0.6, sideLight: 0.5, warmth: 0.5, yaw: 0.3, pitch: 0.2, roll: 0.2, smile: 0.8, mouthOpen: 0.6 },
      ...{ eyesOpen: 0.3, browsRaised: 0.8, scale: 0.9, shiftX: 0.05, shiftY: 0.05, wall: 0.3 },
    };
    expect(Object.keys(changes).sort()).toEqual(Object.keys(neutral).sort());
    for (const [name, value] of Object.entries(changes)) {
      expect(distance(drawFace(person, { ...neutral, [name]: value }).pixels, passport)).toBeGreaterThan(0.2);
    }
    for (const [name, value] of Object.entries(drawConditions(random, 0))) {
      expect(value).toBeCloseTo(neutral[name as keyof typeof neutral], 12);
    }
  });

  test('colors from 0 to 1, any size, the wall in the corners', () => {
    const picture = drawFace(drawIdentity(random), neutral, 48);
    expect([picture.height, picture.width, picture.pixels.length]).toEqual([48, 48, 48 * 48 * 3]);
    expect(picture.pixels[0]).toBeCloseTo(neutral.wall, 6);
    for (const { pixels } of [picture, drawFace(drawIdentity(random), drawConditions(random.fork('bright'), 3))]) {
      expect(pixels.every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  });
});
