/** A picture of height × width × channels, row after row, channels last; 0 is dark, 1 is bright. */
export interface Picture {
  readonly pixels: Float32Array;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Coordinates in pixels: x to the right, y down, (0, 0) at the corner of the first pixel. */
export type Point = readonly [x: number, y: number];

/** How far a place lies outside of a shape, in pixels; negative inside (Hart 1996, "Sphere tracing", section 2). */
export type Distance = (x: number, y: number) => number;

/** The smallest box around a shape, with its sides in pixels. */
export type Bounds = readonly [left: number, top: number, right: number, bottom: number];

/** A shape to be painted: what is inside of it, and how far it reaches. */
export interface Form {
  readonly distance: Distance;
  readonly bounds: Bounds;
}

/** One number for grey, or one for each channel. */
export type Ink = readonly number[];

/** An empty picture: all pixels 0, or over pixels that are already there. */
export function blank(height: number, width: number, channels = 1, pixels?: Float32Array): Picture {
  return { height, width, channels, pixels: pixels ?? new Float32Array(height * width * channels) };
}

/**
 * Lays a shape over the picture. A pixel takes as much of the ink as the shape covers of it; `opacity` lets the ground
 * through, `softness` widens the edge, in pixels.
 */
export function paint(
  picture: Picture,
  form: Form,
  ink: Ink,
  { opacity = 1, softness = 1 }: { opacity?: number; softness?: number } = {},
): void {
  const { pixels, channels } = picture;
  forEachCovered(picture, form, softness, (pixel, covered) => {
    for (let channel = 0; channel < channels; channel++) {
      const under = pixels[pixel * channels + channel]!;
      pixels[pixel * channels + channel] = under + opacity * covered * (ink[channel]! - under);
    }
  });
}

/** Draws a shape in white on a grey picture. Where shapes meet, the brighter one stays: strokes show no joints. */
export function brighten(picture: Picture, form: Form): void {
  const { pixels } = picture;
  forEachCovered(picture, form, 1, (pixel, covered) => {
    pixels[pixel] = Math.max(pixels[pixel]!, covered);
  });
}

/**
 * Visits each pixel that a shape touches, with how much of it is covered: all half a pixel inside the edge, nothing
 * half a pixel outside, in between linearly. That is what smooths edges.
 */
function forEachCovered(
  { height, width }: Picture,
  { bounds: [left, top, right, bottom], distance }: Form,
  softness: number,
  visit: (pixel: number, covered: number) => void,
): void {
  const reach = softness / 2;
  const [lastRow, lastColumn] = [Math.min(height - 1, bottom + reach), Math.min(width - 1, right + reach)];
  for (let row = Math.max(0, Math.floor(top - reach)); row <= lastRow; row++) {
    for (let column = Math.max(0, Math.floor(left - reach)); column <= lastColumn; column++) {
      const covered = Math.min(1, 0.5 - distance(column + 0.5, row + 0.5) / softness);
      if (covered > 0) visit(row * width + column, covered);
    }
  }
}
