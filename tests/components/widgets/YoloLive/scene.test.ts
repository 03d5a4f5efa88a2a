import { describe, expect, test } from 'vitest';
import { createRandom } from '#engine';
import {
  classNames,
  isClosed,
  nameOf,
  outlinesOf,
  type Stroke,
  withPoint,
} from '../../../../components/widgets/YoloLive/drawn.ts';
import { examples } from '../../../../components/widgets/YoloLive/examples.ts';
import {
  drawObjects,
  mostObjects,
  newObject,
  paintObjects,
  placed,
} from '../../../../components/widgets/YoloLive/objects.ts';
import { yoloLive } from '../../../../components/widgets/YoloLive/scene.ts';

const { initial } = yoloLive;

test('a scene comes back from its link, drawn classes and all', () => {
  const state = {
    ...initial,
    drawn: examples,
    objects: [...initial.objects, newObject(6, initial.objects, initial.ground)],
    ...{ view: 'cells' as const, clutter: 2.25, score: 0.1 },
  };
  const text = yoloLive.encode(state);
  expect(yoloLive.decode(text)).toEqual(state);
  expect(text.length).toBeLessThan(500);
  expect(yoloLive.encode(initial)).toBe('');
});

test.each([
  ['a class that nobody has drawn', 'objects:4,20,20,10,0,ffffff'],
  ['an object outside of the picture', 'objects:0,70,20,10,0,ffffff'],
  ['an object that is too large', 'objects:0,30,30,30,0,ffffff'],
  ['a color that is none', 'objects:0,30,30,10,0,fffffg'],
  [
    'more objects than there may be',
    `objects:${Array(mostObjects + 1)
      .fill('0,20,20,10,0,ffffff')
      .join('~')}`,
  ],
  ['a class without a stroke', 'drawn:heart'],
  ['a class without a name', 'drawn:.0a1b'],
  ['a stroke of one point', 'drawn:heart.0a'],
  ['four classes', `drawn:${Array(4).fill('x.0a1b').join('~')}`],
])('a link with %s is none', (_, text) => {
  expect(yoloLive.decode(text)).toBeUndefined();
});

test('no objects are a scene too', () => {
  expect(yoloLive.decode('objects:')?.objects).toEqual([]);
  expect(paintObjects({ objects: [], ground: 7, clutter: 1 }, outlinesOf([])).objects).toEqual([]);
});

describe('objects', () => {
  test('stay in the picture', () => {
    expect(placed({ ...initial.objects[0]!, x: -20, y: 63.94, radius: 10 })).toMatchObject({ x: 10, y: 54 });
    for (const ground of [1, 2, 3, 4, 5]) {
      const objects = drawObjects(ground, outlinesOf([]));
      expect(yoloLive.decode(yoloLive.encode({ ...initial, objects, ground }))?.objects).toEqual(objects);
    }
  });

  test('a new one lies apart from the others, and has a color that differs from the ground', () => {
    const object = newObject(2, initial.objects, initial.ground);
    const gaps = initial.objects.map(({ x, y, radius }) => Math.hypot(x - object.x, y - object.y) - radius);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
    expect(object.label).toBe(2);
    expect(newObject(2, initial.objects, initial.ground)).toEqual(object);
  });

  test('the nearest is painted last', () => {
    const [red, blue] = [
      [255, 0, 0],
      [0, 0, 255],
    ];
    const at = { x: 32, y: 32, radius: 10, angle: 0, label: 0 };
    const { picture } = paintObjects(
      {
        objects: [
          { ...at, color: red! },
          { ...at, color: blue! },
        ],
        ground: 1,
        clutter: 0,
      },
      outlinesOf([]),
    );
    expect([...picture.pixels.subarray((32 * 64 + 32) * 3, (32 * 64 + 32) * 3 + 3)]).toEqual([0, 0, 1]);
  });
});

describe('drawn classes', () => {
  const paths = Object.fromEntries(examples.map((example) => [example.name, outlinesOf([example])[4]!]));

  test.each(examples.map(({ name }) => name))('the %s is as large as its radius, wherever it turns', (name) => {
    const random = createRandom(name);
    for (let i = 0; i < 5; i++) {
      const radius = random.uniform(5, 18);
      const { bounds } = paths[name]!([32, 32], radius, random.uniform(-0.8, 0.8));
      for (const side of [32 - bounds[0], 32 - bounds[1], bounds[2] - 32, bounds[3] - 32]) {
        expect(side).toBeGreaterThan(0.3 * radius);
        expect(side).toBeLessThanOrEqual(radius + 1e-9);
      }
    }
  });

  test('a closed line is filled, an open one is not', () => {
    expect(examples.map(({ strokes }) => isClosed(strokes[0]!))).toEqual([true, false, false]);
    // Between the arms of the cross, and as far from the middle of the heart.
    expect(paths['heart']!([0, 0], 10, 0).distance(0, 3)).toBeLessThan(0);
    expect(paths['cross']!([0, 0], 10, 0).distance(0, 5)).toBeGreaterThan(0);
    expect(paths['cross']!([0, 0], 10, Math.PI / 4).distance(0, 5)).toBeLessThan(0);
  });

  test('points too near to the last are left out, and a long stroke is thinned', () => {
    let stroke: Stroke = [[0, 0]];
    expect(withPoint(stroke, [1, 0])).toBe(stroke);
    for (let i = 1; i < 200; i++) stroke = withPoint(stroke, [i % 2 === 0 ? 0 : 10, i % 36]);
    expect(stroke.length).toBeLessThanOrEqual(40);
    expect(stroke[0]).toEqual([0, 0]);
  });

  test('names keep to what a link can hold', () => {
    expect(nameOf('a.b;c~d:e, 心')).toBe('abcde 心');
    expect(nameOf('a very long name indeed')).toHaveLength(12);
    expect(classNames(examples).slice(3)).toEqual(['star', 'heart', 'cross', 'arrow']);
  });
});
