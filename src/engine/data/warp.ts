import { blank, type Picture, type Point } from './drawing/picture.ts';

/**
 * A picture whose pixel at (x, y) shows what the original shows at `from(x, y)`, places being fractions of width and
 * height. Between pixels the value is interpolated linearly along both axes; outside of the picture it is 0.
 *
 * @shape (height, width, channels), and the same comes out
 * @see torch.nn.functional.grid_sample
 */
export function warp(picture: Picture, from: (x: number, y: number) => Point): Picture {
  const { height, width, channels } = picture;
  const warped = blank(height, width, channels);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const [x, y] = from((column + 0.5) / width, (row + 0.5) / height);
      for (let channel = 0; channel < channels; channel++) {
        warped.pixels[(row * width + column) * channels + channel] = sample(picture, x, y, channel);
      }
    }
  }
  return warped;
}

function sample({ pixels, height, width, channels }: Picture, x: number, y: number, channel: number): number {
  const at = (row: number, column: number): number => {
    const isInside = row >= 0 && row < height && column >= 0 && column < width;
    return isInside ? pixels[(row * width + column) * channels + channel]! : 0;
  };
  const [column, row] = [x * width - 0.5, y * height - 0.5];
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [u, v] = [column - left, row - top];
  const upper = at(top, left) * (1 - u) + at(top, left + 1) * u;
  const lower = at(top + 1, left) * (1 - u) + at(top + 1, left + 1) * u;
  return upper * (1 - v) + lower * v;
}
