import { smoothThrough } from '../drawing/curve.ts';
import { disc, ellipse, polygon, polyline, segment } from '../drawing/forms.ts';
import { blank, type Form, type Ink, type Picture, type Point, paint } from '../drawing/picture.ts';
import type { Conditions } from './conditions.ts';
import type { Color, Identity } from './identity.ts';

/**
 * Where a place of the face lies in the picture. Places are in units of half the face's height, x to the right and y
 * up from the middle; they sit on a ball, so that a turned head moves the nose farther than the ears.
 */
type Place = (x: number, y: number, outward?: number) => Point;

/** A person's picture under some conditions, (size, size, 3) from 0 to 1. */
export function drawFace(identity: Identity, conditions: Conditions, size = 32): Picture {
  const picture = blank(size, size, 3);
  picture.pixels.fill(conditions.wall);
  const unit = 0.33 * size * conditions.scale;
  const center: Point = [size * (0.5 + conditions.shiftX), size * (0.53 + conditions.shiftY)];
  const place = placing(identity, conditions, center, unit);
  const face: Drawing = { picture, identity, conditions, place, unit };
  drawBehind(face);
  drawHead(face);
  drawEyes(face);
  drawNose(face);
  drawMouth(face);
  drawHair(face);
  light(picture, conditions, center, unit);
  return picture;
}

interface Drawing {
  readonly picture: Picture;
  readonly identity: Identity;
  readonly conditions: Conditions;
  readonly place: Place;
  /** Pixels of half the face's height. */
  readonly unit: number;
}

function placing({ width }: Identity, { yaw, pitch, roll }: Conditions, [cx, cy]: Point, unit: number): Place {
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
  return (x, y, outward = 0) => {
    const depth = width * Math.sqrt(Math.max(0, 1 - (x / width) ** 2 - y ** 2)) + outward;
    const turned = x * Math.cos(yaw) + depth * Math.sin(yaw);
    const nodded = y * Math.cos(pitch) + depth * Math.sin(pitch);
    return [cx + unit * (turned * cos + nodded * sin), cy + unit * (turned * sin - nodded * cos)];
  };
}

const shade = (color: Color, by: number): Ink => color.map((part) => part * by);

/** Neck, shoulders, and hair that falls behind them. */
function drawBehind({ picture, identity: { hair, hairStyle, skin, width }, place, unit, conditions }: Drawing): void {
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

function drawHead({ picture, identity, conditions: { roll, yaw }, place, unit }: Drawing): void {
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

function drawEyes({ picture, identity, conditions, place, unit }: Drawing): void {
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

function drawNose({ picture, identity, place, unit }: Drawing): void {
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

function drawMouth({ picture, identity, conditions, place, unit }: Drawing): void {
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

/** Hair on top of the head. */
function drawHair({ picture, identity: { hair, hairStyle, width }, place }: Drawing): void {
  if (hairStyle === 'bald') return;
  const above = Array.from({ length: 17 }, (_, i): Point => {
    const angle = Math.PI * (i / 16);
    return place(-(width + 0.06) * Math.cos(angle), 0.25 + 0.84 * Math.sin(angle));
  });
  const fringes = {
    short: [0.62, 0.68, 0.62],
    parted: [0.35, 0.62, 0.86],
    long: [0.5, 0.8, 0.5],
    curly: [0.6, 0.55, 0.6],
  };
  const [right, middle, left] = fringes[hairStyle] as [number, number, number];
  const below = [
    place(0.96 * width, 0.2),
    place(0.8 * width, right),
    place(0.1, middle),
    place(-0.8 * width, left),
    place(-0.96 * width, 0.2),
  ];
  paint(picture, polygon([...above, ...smoothThrough(below, 4)]), hair);
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

/** Where both shapes are. */
function both(a: Form, b: Form): Form {
  return { distance: (x, y) => Math.max(a.distance(x, y), b.distance(x, y)), bounds: b.bounds };
}

/** A circle drawn with a pen. */
function ring(center: Point, radius: number, pen: number): Form {
  const { distance } = disc(center, radius);
  return { distance: (x, y) => Math.abs(distance(x, y)) - pen, bounds: disc(center, radius + pen).bounds };
}
