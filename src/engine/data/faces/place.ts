import type { Ink, Picture, Point } from '../drawing/picture.ts';
import type { Conditions } from './conditions.ts';
import type { Color, Identity } from './identity.ts';

/**
 * Where a place of the face lies in the picture. Places are in units of half the face's height, x to the right and y
 * up from the middle; they sit on a ball, so that a turned head moves the nose farther than the ears.
 */
export type Place = (x: number, y: number, outward?: number) => Point;

/** A face while it is drawn. */
export interface Face {
  readonly picture: Picture;
  readonly identity: Identity;
  readonly conditions: Conditions;
  readonly place: Place;
  /** Pixels of half the face's height. */
  readonly unit: number;
}

/** The places of a head of that width, turned about its three axes, with its middle at a point. */
export function placing({ width }: Identity, { yaw, pitch, roll }: Conditions, [cx, cy]: Point, unit: number): Place {
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
  return (x, y, outward = 0) => {
    const depth = width * Math.sqrt(Math.max(0, 1 - (x / width) ** 2 - y ** 2)) + outward;
    const turned = x * Math.cos(yaw) + depth * Math.sin(yaw);
    const nodded = y * Math.cos(pitch) + depth * Math.sin(pitch);
    return [cx + unit * (turned * cos + nodded * sin), cy + unit * (turned * sin - nodded * cos)];
  };
}

/** A color in more light or less. */
export const shade = (color: Color, by: number): Ink => color.map((part) => part * by);
