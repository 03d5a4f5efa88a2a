import { polygon, polyline } from '#engine/data/drawing/forms.ts';
import { type Outline, shapeNames, shapeOutlines } from '#engine/data/drawing/outlines.ts';
import type { Bounds, Form, Point } from '#engine/data/drawing/picture.ts';
import type { Field } from '../../controls/fields.ts';

/** A line drawn without lifting the pen, its points from 0 to 35 along both axes, y down. */
export type Stroke = readonly Point[];

/** A class that the reader has drawn. */
export interface DrawnClass {
  readonly name: string;
  readonly strokes: readonly Stroke[];
}

export const mostDrawn = 3;
export const longestName = 12;
/** The pad's units along an axis, less one: a place is one digit of base 36. */
export const padSize = 35;
/** Half the width of the pen, as a share of the shape's radius. */
const pen = 0.16;
/** A stroke that ends so near to where it began, in units of the pad, is closed and filled. */
const closing = 5;

/** The drawn classes in a link: `name.points.points`, a point as two digits of base 36. */
export function drawnField(initial: readonly DrawnClass[]): Field<readonly DrawnClass[]> {
  const digit = (value: number) => Math.round(value).toString(36);
  return {
    initial,
    write: (classes) =>
      classes
        .map(({ name, strokes }) =>
          [name, ...strokes.map((stroke) => stroke.map(([x, y]) => digit(x) + digit(y)).join(''))].join('.'),
        )
        .join('~'),
    read(text) {
      const classes = text === '' ? [] : text.split('~').map(readClass);
      return classes.length > mostDrawn || classes.includes(undefined) ? undefined : (classes as DrawnClass[]);
    },
  };
}

function readClass(text: string): DrawnClass | undefined {
  const [name = '', ...strokes] = text.split('.');
  if (nameOf(name) !== name || name === '' || strokes.length === 0 || text.length > 600) return undefined;
  if (!strokes.every((stroke) => /^([0-9a-z]{2}){2,}$/.test(stroke))) return undefined;
  return {
    name,
    strokes: strokes.map((stroke) =>
      (stroke.match(/../g) ?? []).map((pair): Point => [Number.parseInt(pair[0]!, 36), Number.parseInt(pair[1]!, 36)]),
    ),
  };
}

/** What is left of a name once everything is dropped that a link or a file's list of names gives a meaning to. */
export const nameOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N} -]/gu, '').slice(0, longestName);

/** The names of all classes: the four that the detector knows, then the reader's. */
export const classNames = (drawn: readonly DrawnClass[]): string[] => [...shapeNames, ...drawn.map(({ name }) => name)];

/** How all classes look. */
export const outlinesOf = (drawn: readonly DrawnClass[]): Outline[] => [...shapeOutlines, ...drawn.map(outlineOf)];

/**
 * A drawing as an outline: moved to the center, as large as the radius allows, turned by the angle. A stroke that ends
 * where it began is filled; any other is a line.
 */
function outlineOf({ strokes }: DrawnClass): Outline {
  const points = strokes.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const middle = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2] as const;
  const reach = Math.max(1, ...points.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1])));
  return (center, radius, angle) => {
    const scale = ((1 - pen) * radius) / reach;
    const [cos, sin] = [scale * Math.cos(angle), scale * Math.sin(angle)];
    const place = ([x, y]: Point): Point => {
      const [dx, dy] = [x - middle[0], y - middle[1]];
      return [center[0] + cos * dx - sin * dy, center[1] + sin * dx + cos * dy];
    };
    const forms = strokes.flatMap((stroke): Form[] => {
      const line = polyline(stroke.map(place), pen * radius);
      return isClosed(stroke) ? [polygon(stroke.map(place)), line] : [line];
    });
    return {
      distance: (x, y) => Math.min(...forms.map((form) => form.distance(x, y))),
      bounds: forms.map((form) => form.bounds).reduce(unite),
    };
  };
}

/** Points of a stroke at most. */
const longest = 40;

/** A stroke with one more point, if that is far enough from its last; a long one keeps every second of its points. */
export function withPoint(stroke: Stroke, point: Point): Stroke {
  const [x, y] = stroke.at(-1)!;
  if (Math.hypot(point[0] - x, point[1] - y) < 1.5) return stroke;
  return [...(stroke.length < longest ? stroke : stroke.filter((_, i) => i % 2 === 0)), point];
}

export function isClosed(stroke: Stroke): boolean {
  const [first, last] = [stroke[0]!, stroke.at(-1)!];
  return stroke.length > 4 && Math.hypot(first[0] - last[0], first[1] - last[1]) <= closing;
}

const unite = (a: Bounds, b: Bounds): Bounds => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
