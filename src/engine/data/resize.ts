import { blank, type Picture } from './drawing/picture.ts';
import { requireCount } from './examples.ts';

/** What each pixel of a new row is mixed of: pixels of the old one, with weights that add up to 1. */
type Mixture = readonly (readonly [pixel: number, weight: number])[];

/**
 * The picture at another size. Along an axis that grows, values are interpolated linearly, the outermost pixels
 * reaching to the border; along one that shrinks, each new pixel is the mean of the area that it covers.
 *
 * @shape (height, width, channels) gives the given height and width, with the same channels
 * @throws if height or width is no whole number from 1
 * @see torch.nn.functional.interpolate
 */
export function resize(picture: Picture, height: number, width: number): Picture {
  requireCount('resize', 'height', height);
  requireCount('resize', 'width', width);
  const { pixels, channels } = picture;
  const [rows, columns] = [mixtures(picture.height, height), mixtures(picture.width, width)];
  const resized = blank(height, width, channels);
  rows.forEach((fromRows, row) => {
    columns.forEach((fromColumns, column) => {
      for (let channel = 0; channel < channels; channel++) {
        let sum = 0;
        for (const [fromRow, a] of fromRows) {
          for (const [fromColumn, b] of fromColumns) {
            sum += a * b * pixels[(fromRow * picture.width + fromColumn) * channels + channel]!;
          }
        }
        resized.pixels[(row * width + column) * channels + channel] = sum;
      }
    });
  });
  return resized;
}

function mixtures(from: number, to: number): Mixture[] {
  const step = from / to;
  return Array.from({ length: to }, (_, i) => {
    if (step <= 1) {
      const place = Math.min(from - 1, Math.max(0, (i + 0.5) * step - 0.5));
      const [before, after] = [Math.floor(place), Math.ceil(place)];
      return before === after
        ? [[before, 1]]
        : ([
            [before, after - place],
            [after, place - before],
          ] as const);
    }
    const [start, end] = [i * step, (i + 1) * step];
    const [first, last] = [Math.floor(start), Math.min(from, Math.ceil(end))];
    return Array.from({ length: last - first }, (_, k) => {
      const pixel = first + k;
      return [pixel, (Math.min(end, pixel + 1) - Math.max(start, pixel)) / step] as const;
    });
  });
}
