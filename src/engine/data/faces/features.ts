import { smoothThrough } from '../drawing/curve.ts';
import { both, disc, ellipse, polygon, polyline, ring, segment } from '../drawing/forms.ts';
import { type Ink, paint } from '../drawing/picture.ts';
import { type Face, shade } from './place.ts';

/** Eyes with lids and brows, and glasses. */
export function drawEyes({ picture, identity, conditions, place, unit }: Face): void {
  const { eyeDistance, eyeHeight, eyeSize, iris, hair, browThickness, browSlope, hasGlasses, skin } = identity;
  const { eyesOpen, browsRaised, roll } = conditions;
  for (const side of [-1, 1]) {
    const eye = place(side * eyeDistance, eyeHeight);
    const white = ellipse(eye, eyeSize * unit, 0.62 * eyeSize * eyesOpen * unit, roll);
    paint(picture, white, [0.97, 0.97, 0.96]);
    const lens = disc(eye, 0.5 * eyeSize * unit);
    paint(picture, both(white, lens), iris);
    paint(picture, both(white, disc(eye, 0.25 * eyeSize * unit)), [0.03, 0.03, 0.03]);
    const lid = (x: number) =>
      place(side * eyeDistance + x * eyeSize, eyeHeight + 0.62 * eyeSize * eyesOpen * (1 - x * x));
    paint(picture, polyline([-1, -0.4, 0.4, 1].map(lid), 0.025 * unit), shade(skin, 0.35));
    const browHeight = eyeHeight + 1.6 * eyeSize + 0.03 + 0.07 * browsRaised;
    const inner = place(side * (eyeDistance - 1.1 * eyeSize), browHeight + browSlope * eyeSize);
    const outer = place(side * (eyeDistance + 1.3 * eyeSize), browHeight - browSlope * eyeSize);
    paint(picture, segment(inner, outer, browThickness * unit, 0.6 * browThickness * unit), shade(hair, 0.8));
    if (hasGlasses) paint(picture, ring(eye, 1.45 * eyeSize * unit, 0.035 * unit), [0.12, 0.12, 0.14]);
  }
  if (!hasGlasses) return;
  const bridge = [-1, 1].map((side) => place(side * (eyeDistance - 1.45 * eyeSize), eyeHeight, 0.05));
  paint(picture, segment(bridge[0]!, bridge[1]!, 0.03 * unit), [0.12, 0.12, 0.14]);
}

/** The nose's ridge and its tip. */
export function drawNose({ picture, identity, place, unit }: Face): void {
  const { eyeHeight, noseLength, noseWidth, skin } = identity;
  const tip = eyeHeight - noseLength;
  const nose = [
    place(0.03, eyeHeight),
    place(noseWidth, tip, 0.12),
    place(0, tip - 0.07, 0.16),
    place(-noseWidth, tip, 0.12),
  ];
  paint(picture, polyline(smoothThrough(nose.slice(0, 2)), 0.02 * unit), shade(skin, 0.8));
  paint(picture, polyline(smoothThrough(nose.slice(1)), 0.035 * unit), shade(skin, 0.68));
}

/** Lips, and what is between them. */
export function drawMouth({ picture, identity, conditions, place, unit }: Face): void {
  const { mouthWidth, lipThickness, noseLength, eyeHeight, skin } = identity;
  const { smile, mouthOpen } = conditions;
  const height = Math.max(-0.72, eyeHeight - noseLength - 0.34);
  const wide = mouthWidth * (1 + 0.2 * Math.max(0, smile));
  const lip = (curve: number) =>
    [-1, -0.5, 0, 0.5, 1].map((x) => place(x * wide, height + 0.13 * smile * (x * x - 0.5) - curve * (1 - x * x)));
  const gap = 0.24 * mouthOpen;
  const red: Ink = [0.72 * skin[0], 0.42 * skin[1], 0.42 * skin[2]];
  if (gap > 0.02) {
    const opening = [...lip(-0.15 * gap), ...lip(gap).reverse()];
    paint(picture, polygon(opening), [0.25, 0.06, 0.06]);
  }
  paint(picture, polyline(smoothThrough(lip(-0.15 * gap), 3), lipThickness * unit), red);
  if (gap > 0.02) paint(picture, polyline(smoothThrough(lip(gap), 3), lipThickness * unit), red);
}
