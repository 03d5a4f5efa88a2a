import type { Random } from '../../random.ts';
import { disc, segment } from './forms.ts';
import { type Ink, type Picture, type Point, paint } from './picture.ts';

/** The color that a ground laid with this generator has on average. */
export const groundColor = (random: Random): Ink => randomColor(random.fork('ground')).map((part) => 0.1 + 0.6 * part);

/** Fills the picture with one color that shades into another, and scatters lines and specks. */
export function layGround(picture: Picture, random: Random, clutter: number): void {
  const { pixels, height, width } = picture;
  const base = groundColor(random);
  const own = random.fork('ground');
  randomColor(own);
  const [slopeX, slopeY] = [own.uniform(-0.15, 0.15), own.uniform(-0.15, 0.15)];
  for (let i = 0; i < pixels.length; i++) {
    const [row, column] = [Math.floor(i / 3 / width), Math.floor(i / 3) % width];
    pixels[i] = base[i % 3]! + slopeX * (column / width - 0.5) + slopeY * (row / height - 0.5);
  }
  const place = (): Point => [own.uniform(0, width), own.uniform(0, height)];
  for (let i = 0; i < Math.round(4 * clutter); i++) {
    const shade = own.uniform(-0.2, 0.2);
    const [ink, opacity] = [base.map((part) => part + shade), own.uniform(0.4, 1)];
    paint(picture, segment(place(), place(), width * own.uniform(0.004, 0.015)), ink, { opacity });
    paint(picture, disc(place(), width * own.uniform(0.01, 0.03)), ink, { opacity });
  }
}

/** A color that stands out: at least 0.5 away from the ground's in RGB. */
export function contrastingColor(random: Random, ground: Ink): Ink {
  for (;;) {
    const color = randomColor(random);
    if (Math.hypot(...color.map((part, channel) => part - ground[channel]!)) > 0.5) return color;
  }
}

/**
 * The grain of a cheap camera: independent noise in every number. Keeps to 0 to 1. Three uniform draws are normal
 * enough for it, and cost a third of what a normal one does.
 */
export function addGrain({ pixels }: Picture, random: Random, standardDeviation: number): void {
  const { uniform } = random.fork('grain');
  for (let i = 0; i < pixels.length; i++) {
    const noise = 2 * standardDeviation * (uniform() + uniform() + uniform() - 1.5);
    pixels[i] = Math.min(1, Math.max(0, pixels[i]! + noise));
  }
}

const randomColor = (random: Random): Ink => [random.uniform(), random.uniform(), random.uniform()];
