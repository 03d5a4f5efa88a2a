import { blank, type Picture, type Point } from '../drawing/picture.ts';
import type { Conditions } from './conditions.ts';
import { drawEyes, drawMouth, drawNose } from './features.ts';
import { drawBehind, drawHair, drawHead } from './head.ts';
import type { Identity } from './identity.ts';
import { type Face, placing } from './place.ts';

/**
 * A person's picture under some conditions, from 0 to 1.
 *
 * @shape (size, size, 3)
 */
export function drawFace(identity: Identity, conditions: Conditions, size = 32): Picture {
  const picture = blank(size, size, 3);
  picture.pixels.fill(conditions.wall);
  const unit = 0.33 * size * conditions.scale;
  const center: Point = [size * (0.5 + conditions.shiftX), size * (0.53 + conditions.shiftY)];
  const place = placing(identity, conditions, center, unit);
  const face: Face = { picture, identity, conditions, place, unit };
  drawBehind(face);
  drawHead(face);
  drawEyes(face);
  drawNose(face);
  drawMouth(face);
  drawHair(face);
  light(picture, conditions, center, unit);
  return picture;
}

/** The light on everything: its brightness, its color, and a fall from one side of the head to the other. */
function light({ pixels, width }: Picture, conditions: Conditions, [centerX]: Point, unit: number): void {
  const { brightness, sideLight, warmth } = conditions;
  // A camera exposes for the bright side.
  const even = brightness / (1 + 0.7 * Math.abs(sideLight));
  const tint = [1 + 0.12 * warmth, 1, 1 - 0.2 * warmth];
  for (let i = 0; i < pixels.length; i++) {
    const aside = ((Math.floor(i / 3) % width) + 0.5 - centerX) / unit;
    const gain = even * (1 + sideLight * Math.min(1, Math.max(-1, aside)));
    pixels[i] = Math.min(1, pixels[i]! * gain * tint[i % 3]!);
  }
}
