import { contrastingColor, groundColor } from '#engine/data/drawing/ground.ts';
import type { Outline } from '#engine/data/drawing/outlines.ts';
import { paintScene, type Scene, type SceneShape, scene } from '#engine/data/scenes.ts';
import { createRandom } from '#engine/random.ts';
import { pictureSize } from '#networks/detector/grid.ts';
import { layout } from '#networks/detector/pictures.ts';
import type { Field } from '../../controls/fields.ts';

/** An object that the reader arranges: lengths in pixels of the picture, the angle in degrees, each part of the color from 0 to 255. */
export interface SceneObject {
  readonly label: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly angle: number;
  readonly color: readonly number[];
}

export const mostObjects = 8;
export const radiusRange = { min: 5, max: 18, step: 0.5 };
export const angleRange = { min: -45, max: 45, step: 5 };

/** A scene's objects in a link: class, x, y, radius, angle and color of each. */
export function objectsField(initial: readonly SceneObject[]): Field<readonly SceneObject[]> {
  return {
    initial,
    write: (objects) =>
      objects
        .map(({ label, x, y, radius, angle, color }) => [label, x, y, radius, angle, hexOf(color)].join(','))
        .join('~'),
    read(text) {
      const objects = text === '' ? [] : text.split('~').map(readObject);
      if (objects.length > mostObjects || objects.includes(undefined)) return undefined;
      return objects as SceneObject[];
    },
  };
}

const form = /^(\d),(\d+(?:\.\d)?),(\d+(?:\.\d)?),(\d+(?:\.\d)?),(-?\d+),([0-9a-f]{6})$/;

function readObject(text: string): SceneObject | undefined {
  const parts = form.exec(text);
  if (!parts) return undefined;
  const [label, x, y, radius, angle] = parts.slice(1, 6).map(Number) as [number, number, number, number, number];
  const color = [0, 2, 4].map((at) => Number.parseInt(parts[6]!.slice(at, at + 2), 16));
  const object = { label, x, y, radius, angle, color };
  const isRight = radius >= radiusRange.min && radius <= radiusRange.max && Math.abs(angle) <= angleRange.max;
  return isRight && x <= pictureSize && y <= pictureSize ? object : undefined;
}

export const hexOf = (color: readonly number[]): string =>
  color.map((part) => part.toString(16).padStart(2, '0')).join('');

/** An object moved back so far that its circle lies within the picture. */
export function placed(object: SceneObject): SceneObject {
  const inside = (at: number) => tenth(Math.min(pictureSize - object.radius, Math.max(object.radius, at)));
  return { ...object, x: inside(object.x), y: inside(object.y) };
}

const tenth = (value: number): number => Math.round(10 * value) / 10;

/** The picture that the detector gets, with the boxes that are true. */
export function paintObjects(
  { objects, ground, clutter }: { objects: readonly SceneObject[]; ground: number; clutter: number },
  outlines: readonly Outline[],
): Scene {
  return paintScene(objects.map(shapeOf), createRandom(ground), { size: pictureSize, clutter, outlines });
}

const shapeOf = ({ label, x, y, radius, angle, color }: SceneObject): SceneShape => ({
  label,
  center: [x, y],
  radius,
  angle: (angle * Math.PI) / 180,
  color: color.map((part) => part / 255),
});

/** The objects of a scene that is drawn as those of the training are. */
export function drawObjects(ground: number, outlines: readonly Outline[]): SceneObject[] {
  const { shapes } = scene(createRandom(ground), { ...layout, outlines });
  return shapes.map(({ label, center: [x, y], radius, angle, color }) =>
    placed({
      label,
      ...{ x, y },
      radius: Math.min(radiusRange.max, Math.max(radiusRange.min, Math.round(2 * radius) / 2)),
      angle: Math.round((angle * 180) / Math.PI / 5) * 5,
      color: color.map(byteOf),
    }),
  );
}

/** A new object of a class, in a color that stands out, where there is most room, and as large as that lets it be. */
export function newObject(label: number, objects: readonly SceneObject[], ground: number): SceneObject {
  const random = createRandom(`${ground}/${objects.map(({ x, y }) => [x, y])}/${label}`);
  const room = ({ x, y }: { x: number; y: number }) =>
    Math.min(largest, ...objects.map((other) => Math.hypot(other.x - x, other.y - y) - other.radius));
  const places = Array.from({ length: 100 }, () => ({
    x: random.uniform(smallest, pictureSize - smallest),
    y: random.uniform(smallest, pictureSize - smallest),
  }));
  const best = places.reduce((a, b) => (room(b) > room(a) ? b : a));
  const radius = Math.max(smallest, Math.floor(room(best)));
  return placed({ label, ...best, radius, angle: 0, color: colorOn(ground, `${objects.length}`) });
}

/** Radii of new objects. */
const [smallest, largest] = [8, 11];

/** A color that stands out from a ground; another for every name. */
export const colorOn = (ground: number, name: string): number[] => {
  const random = createRandom(ground);
  return contrastingColor(random.fork(name), groundColor(random)).map(byteOf);
};

const byteOf = (part: number): number => Math.round(255 * part);
