import { segment } from '#engine/data/drawing/forms.ts';
import { type Picture, type Point, paint } from '#engine/data/drawing/picture.ts';
import { inHundredths } from './model.ts';

/** The picture with one more stroke, white or black. The pen is as thick as a hand's on a digit. */
export function stroke(picture: Picture, from: Point, to: Point, ink: 0 | 1): Picture {
  const drawn = { ...picture, pixels: picture.pixels.slice() };
  const radius = Math.max(1, Math.max(picture.height, picture.width) / 28);
  paint(drawn, segment(from, to, radius), [ink, ink, ink]);
  return inHundredths(drawn);
}

/** The picture wiped black. */
export const wiped = (picture: Picture): Picture => ({
  ...picture,
  pixels: new Float32Array(picture.pixels.length),
});
