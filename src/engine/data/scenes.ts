import type { Random } from '../random.ts';
import { type Box, iou, type LabeledBox } from '../vision/boxes.ts';
import { addGrain, contrastingColor, groundColor, layGround } from './drawing/ground.ts';
import { type Outline, shapeOutlines } from './drawing/outlines.ts';
import { blank, type Ink, type Picture, type Point, paint } from './drawing/picture.ts';
import { requireCount } from './examples.ts';

/** A shape as it lies in a scene, lengths in pixels. */
export interface SceneShape {
  readonly label: number;
  readonly center: Point;
  readonly radius: number;
  /** In radians, clockwise. */
  readonly angle: number;
  readonly color: Ink;
}

/** A picture, (size, size, 3) from 0 to 1, and what is in it, the nearest last; boxes in pixels. */
export interface Scene {
  readonly picture: Picture;
  readonly objects: readonly LabeledBox[];
  /** What each of the objects was painted from. */
  readonly shapes: readonly SceneShape[];
}

/** What is painted beside the shapes, and how the classes look. */
export interface PaintingOptions {
  /** Height and width in pixels. */
  size?: number;
  /** How much lies about that is no shape: lines, specks and grain. 0 leaves a plain ground. */
  clutter?: number;
  /** How each class looks; discs, squares, triangles and stars when left out. */
  outlines?: readonly Outline[];
}

/** How `scene` and `scenes` are laid out. */
export interface SceneOptions extends PaintingOptions {
  /** At most this many shapes, at least one. */
  most?: number;
  /** Radii of the shapes, as fractions of the picture's side. */
  radii?: readonly [least: number, greatest: number];
  /** Boxes overlap by at most this IoU; 0 keeps them apart. */
  overlap?: number;
  /** A nearer shape's box covers at most this share of another's. */
  hidden?: number;
}

/**
 * Pictures of colored shapes in front of a ground with clutter. Scene i depends on the generator's seed and on i.
 *
 * @shape pictures (size, size, 3)
 * @throws if count, size or most is no whole number from 1
 */
export function scenes(count: number, random: Random, options: SceneOptions = {}): Scene[] {
  requireCount('scenes', 'count', count);
  return Array.from({ length: count }, (_, i) => scene(random.fork(`scenes/${i}`), options));
}

/**
 * One picture of shapes, each with its box.
 *
 * @shape picture (size, size, 3)
 * @throws if size or most is no whole number from 1
 */
export function scene(random: Random, options: SceneOptions = {}): Scene {
  const { size = 64, most = 4, radii = [0.09, 0.22], overlap = 0.15, hidden = 1, outlines = shapeOutlines } = options;
  requireCount('scene', 'most', most);
  const ground = groundColor(random);
  const shapes: SceneShape[] = [];
  const boxes: Box[] = [];
  const wanted = random.integer(1, most + 1);
  // A shape that finds no free place is left out; the first always finds one.
  for (let attempt = 0; shapes.length < wanted && attempt < 20 * wanted; attempt++) {
    const label = random.integer(0, outlines.length);
    const radius = size * random.uniform(...radii);
    const center: Point = [random.uniform(radius, size - radius), random.uniform(radius, size - radius)];
    const angle = random.uniform(-0.5, 0.5);
    const box: Box = outlines[label]!(center, radius, angle).bounds;
    if (!isInside(box, size)) continue;
    if (boxes.some((other) => iou(other, box) > overlap || coveredShare(other, box) > hidden)) continue;
    shapes.push({ label, center, radius, angle, color: contrastingColor(random, ground) });
    boxes.push(box);
  }
  return paintScene(shapes, random, options);
}

/**
 * The picture of shapes that lie where one likes, the nearest last. Ground, clutter and grain come from the generator.
 *
 * @shape picture (size, size, 3)
 * @throws if size is no whole number from 1, or a shape is of a class that has no outline
 */
export function paintScene(
  shapes: readonly SceneShape[],
  random: Random,
  { size = 64, clutter = 1, outlines = shapeOutlines }: PaintingOptions = {},
): Scene {
  requireCount('scene', 'size', size);
  const picture = blank(size, size, 3);
  layGround(picture, random, clutter);
  const objects = shapes.map(({ label, center, radius, angle, color }) => {
    const outline = outlines[label];
    if (!outline) {
      throw new RangeError(`scene: no such class: ${label}; classes count from 0 to ${outlines.length - 1}`);
    }
    const form = outline(center, radius, angle);
    paint(picture, form, color);
    return { box: form.bounds, label };
  });
  if (clutter > 0) addGrain(picture, random, 0.03 * clutter);
  return { picture, objects, shapes };
}

const isInside = (box: Box, size: number): boolean => box[0] >= 0 && box[1] >= 0 && box[2] <= size && box[3] <= size;

/** Which share of a box lies under another. */
function coveredShare(box: Box, other: Box): number {
  const width = Math.min(box[2], other[2]) - Math.max(box[0], other[0]);
  const height = Math.min(box[3], other[3]) - Math.max(box[1], other[1]);
  return (Math.max(0, width) * Math.max(0, height)) / ((box[2] - box[0]) * (box[3] - box[1]));
}
