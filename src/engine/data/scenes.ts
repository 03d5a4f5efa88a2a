import type { Random } from '../random.ts';
import { type Box, iou, type LabeledBox } from '../vision/boxes.ts';
import { disc, polygon, segment } from './drawing/forms.ts';
import { blank, type Form, type Picture, type Point, paint } from './drawing/picture.ts';
import { requireCount } from './examples.ts';

/** The class names of the shapes that scenes are made of. */
export const shapeNames = ['disc', 'square', 'triangle', 'star'] as const;

/** A picture, (size, size, 3) from 0 to 1, and what is in it, the nearest last; boxes in pixels. */
export interface Scene {
  readonly picture: Picture;
  readonly objects: readonly LabeledBox[];
}

/** How `scene` and `scenes` are laid out. */
export interface SceneOptions {
  /** Height and width in pixels. */
  size?: number;
  /** At most this many shapes, at least one. */
  most?: number;
  /** Radii of the shapes, as fractions of the picture's side. */
  radii?: readonly [least: number, greatest: number];
  /** Boxes overlap by at most this IoU; 0 keeps them apart. */
  overlap?: number;
  /** How much lies about that is no shape: lines, specks and grain. 0 leaves a plain ground. */
  clutter?: number;
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
export function scene(
  random: Random,
  { size = 64, most = 4, radii = [0.09, 0.22], overlap = 0.15, clutter = 1 }: SceneOptions = {},
): Scene {
  requireCount('scene', 'size', size);
  requireCount('scene', 'most', most);
  const picture = blank(size, size, 3);
  const ground = layGround(picture, random.fork('ground'), clutter);
  const objects: LabeledBox[] = [];
  const wanted = random.integer(1, most + 1);
  // A shape that finds no free place is left out; the first always finds one.
  for (let attempt = 0; objects.length < wanted && attempt < 20 * wanted; attempt++) {
    const label = random.integer(0, shapeNames.length);
    const radius = size * random.uniform(...radii);
    const center: Point = [random.uniform(radius, size - radius), random.uniform(radius, size - radius)];
    const form = shapeOf(label, center, radius, random.uniform(-0.5, 0.5));
    const box: Box = form.bounds;
    if (!isInside(box, size) || objects.some((other) => iou(other.box, box) > overlap)) continue;
    paint(picture, form, contrastingColor(random, ground));
    objects.push({ box, label });
  }
  if (clutter > 0) addGrain(picture, random.fork('grain'), 0.03 * clutter);
  return { picture, objects };
}

/** The outline of a shape of that class, turned by an angle in radians. */
export function shapeOf(label: number, center: Point, radius: number, angle = 0): Form {
  const corner = (turn: number, reach = radius): Point => {
    const direction = angle + 2 * Math.PI * turn - Math.PI / 2;
    return [center[0] + reach * Math.cos(direction), center[1] + reach * Math.sin(direction)];
  };
  const around = (corners: number) => Array.from({ length: corners }, (_, i) => i / corners);
  switch (shapeNames[label]) {
    case 'disc':
      return disc(center, radius);
    case 'square':
      return polygon(around(4).map((turn) => corner(turn + 1 / 8)));
    case 'triangle':
      return polygon(around(3).map((turn) => corner(turn)));
    case 'star':
      return polygon(around(10).map((turn, i) => corner(turn, i % 2 === 0 ? radius : 0.45 * radius)));
    default:
      throw new RangeError(`shapeOf: no such class: ${label}; classes count from 0 to ${shapeNames.length - 1}`);
  }
}

const isInside = (box: Box, size: number): boolean => box[0] >= 0 && box[1] >= 0 && box[2] <= size && box[3] <= size;

type Color = readonly [number, number, number];

const randomColor = (random: Random): Color => [random.uniform(), random.uniform(), random.uniform()];

/** Fills the picture with one color that shades into another, and scatters lines and specks. Gives the mean color. */
function layGround(picture: Picture, random: Random, clutter: number): Color {
  const { pixels, height, width } = picture;
  const base = randomColor(random).map((part) => 0.1 + 0.6 * part) as unknown as Color;
  const [slopeX, slopeY] = [random.uniform(-0.15, 0.15), random.uniform(-0.15, 0.15)];
  for (let i = 0; i < pixels.length; i++) {
    const [row, column] = [Math.floor(i / 3 / width), Math.floor(i / 3) % width];
    pixels[i] = base[i % 3]! + slopeX * (column / width - 0.5) + slopeY * (row / height - 0.5);
  }
  const place = (): Point => [random.uniform(0, width), random.uniform(0, height)];
  for (let i = 0; i < Math.round(4 * clutter); i++) {
    const shade = random.uniform(-0.2, 0.2);
    const [ink, opacity] = [base.map((part) => part + shade), random.uniform(0.4, 1)];
    paint(picture, segment(place(), place(), width * random.uniform(0.004, 0.015)), ink, { opacity });
    paint(picture, disc(place(), width * random.uniform(0.01, 0.03)), ink, { opacity });
  }
  return base;
}

/** A color that stands out: at least 0.5 away from the ground's in RGB. */
function contrastingColor(random: Random, ground: Color): Color {
  for (;;) {
    const color = randomColor(random);
    if (Math.hypot(...color.map((part, channel) => part - ground[channel]!)) > 0.5) return color;
  }
}

/** The grain of a cheap camera: independent noise in every number. Keeps to 0 to 1. */
function addGrain({ pixels }: Picture, random: Random, standardDeviation: number): void {
  for (let i = 0; i < pixels.length; i++) {
    pixels[i] = Math.min(1, Math.max(0, pixels[i]! + random.normal(0, standardDeviation)));
  }
}
