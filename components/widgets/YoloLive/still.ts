import type { Picture } from '#engine/data/drawing/picture.ts';
import { pngAddress } from '../../plot/png.ts';

/** How many shades a part of a color has in the still: few, as grain compresses badly, and hides the steps. */
const shades = 32;

/** A color picture as an address that an `<img>` shows before any script runs. */
export const stillOf = ({ pixels, width, height }: Picture): string =>
  pngAddress(
    Uint8Array.from(pixels, (value) => (255 * Math.round(value * (shades - 1))) / (shades - 1)),
    width,
    height,
    3,
  );
