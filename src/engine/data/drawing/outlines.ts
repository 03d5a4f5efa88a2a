import { disc, polygon } from './forms.ts';
import type { Form, Point } from './picture.ts';

/** What a class of shapes looks like: its outline around a center, within a radius, turned by an angle in radians. */
export type Outline = (center: Point, radius: number, angle: number) => Form;

/** The class names of the shapes that scenes are made of. */
export const shapeNames = ['disc', 'square', 'triangle', 'star'] as const;

/** The outlines of those classes, in that order. */
export const shapeOutlines: readonly Outline[] = [
  disc,
  (...place) => polygon(around(4).map((turn) => corner(place, turn + 1 / 8))),
  (...place) => polygon(around(3).map((turn) => corner(place, turn))),
  (...place) => polygon(around(10).map((turn, i) => corner(place, turn, i % 2 === 0 ? 1 : 0.45))),
];

const around = (corners: number) => Array.from({ length: corners }, (_, i) => i / corners);

/** A corner so many turns from the top, as far out as that share of the radius. */
function corner([center, radius, angle]: Parameters<Outline>, turn: number, reach = 1): Point {
  const direction = angle + 2 * Math.PI * turn - Math.PI / 2;
  return [center[0] + reach * radius * Math.cos(direction), center[1] + reach * radius * Math.sin(direction)];
}
