import { smoothThrough } from '../drawing/curve.ts';
import { disc, ellipse, polygon, segment } from '../drawing/forms.ts';
import { type Form, type Point, paint } from '../drawing/picture.ts';
import type { Identity } from './identity.ts';
import { type Face, type Place, shade } from './place.ts';

/** Neck, shoulders, and hair that falls behind them. */
export function drawBehind({
  picture,
  identity: { hair, hairStyle, skin, width },
  place,
  unit,
  conditions,
}: Face): void {
  const [x, y] = place(0, 0);
  const { roll } = conditions;
  if (hairStyle === 'long') {
    paint(picture, ellipse([x, y + 0.2 * unit], (width + 0.22) * unit, 1.28 * unit, roll), shade(hair, 0.85));
  }
  if (hairStyle === 'curly') {
    for (let turn = -0.1; turn <= 1.1; turn += 0.15) {
      const [dx, dy] = [Math.cos(Math.PI * turn), Math.sin(Math.PI * turn)];
      paint(picture, disc(place(dx * (width + 0.12), 0.15 + dy * 0.98), 0.27 * unit), shade(hair, 0.9));
    }
  }
  const bottom: Point = [x, picture.height + unit];
  paint(picture, segment([x, y + 0.5 * unit], bottom, 0.42 * width * unit), shade(skin, 0.82));
  paint(picture, ellipse([x, y + 2 * unit], 1.3 * unit, 0.75 * unit), [0.25, 0.32, 0.42]);
}

/** Ears, skin and beard. */
export function drawHead({ picture, identity, conditions: { roll, yaw }, place, unit }: Face): void {
  const { skin, width, taper, hasBeard, hair } = identity;
  for (const side of [-1, 1]) {
    const ear = place(side * width, 0, -0.2);
    paint(picture, ellipse(ear, 0.11 * unit, 0.2 * unit, roll), shade(skin, 0.9));
  }
  paint(picture, outline(identity, place, yaw), skin);
  if (hasBeard) {
    const cheek = (x: number, y: number): Point => place(x * width, y);
    const jaw = 1 - 0.5 * taper;
    const line = [cheek(-0.95, -0.1), cheek(-0.88 * jaw, -0.5), cheek(-0.5 * jaw, -0.86), cheek(0, -1)];
    const mirrored = [cheek(0.5 * jaw, -0.86), cheek(0.88 * jaw, -0.5), cheek(0.95, -0.1)];
    const inner = [cheek(0.7, -0.28), cheek(0.35, -0.3), cheek(-0.35, -0.3), cheek(-0.7, -0.28)];
    paint(picture, polygon(smoothThrough([...line, ...mirrored, ...inner], 3)), hair, { opacity: 0.85 });
  }
}

/** Hair on top of the head. */
export function drawHair({ picture, identity: { hair, hairStyle, width }, conditions: { yaw }, place }: Face): void {
  if (hairStyle === 'bald') return;
  const above = Array.from({ length: 17 }, (_, i): Point => {
    const angle = Math.PI * (i / 16);
    return place((-(width + 0.06) * Math.cos(angle)) / Math.cos(yaw), 0.25 + 0.84 * Math.sin(angle));
  });
  const fringes = {
    short: [0.62, 0.68, 0.62],
    parted: [0.3, 0.5, 0.86],
    long: [0.5, 0.8, 0.5],
    curly: [0.6, 0.55, 0.6],
  };
  const [right, middle, left] = fringes[hairStyle] as [number, number, number];
  // The hairline stays on the head: a little inside of its outline.
  const line = (x: number, y: number): Point => place(x * width, Math.min(y, 0.9 * Math.sqrt(1 - x * x)));
  const below = [line(0.97, 0.2), line(0.8, right), line(0.1, middle), line(-0.8, left), line(-0.97, 0.2)];
  paint(picture, polygon([...above, ...smoothThrough(below, 4)]), hair);
}

/** The head's outline: round above, narrower toward the chin. It does not turn with the features on it. */
function outline({ width, taper }: Identity, place: Place, yaw: number): Form {
  const corners = Array.from({ length: 33 }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / 32;
    const [x, y] = [Math.sin(angle), Math.cos(angle)];
    const narrowing = y < 0 ? 1 - 0.5 * taper * y * y : 1;
    // Divided by cos(yaw), as the outline of a turned ball stays as wide as it was.
    return place((x * width * narrowing) / Math.cos(yaw), y);
  });
  return polygon(corners);
}
