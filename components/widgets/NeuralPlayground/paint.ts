import type { Rgb } from '../../plot/useThemeColors.ts';

/** The colors that maps are painted in, as the theme has them now. */
export interface Palette {
  paper: Rgb;
  /** By class: orange for 0 and negative values, blue for 1 and positive ones. */
  classes: readonly Rgb[];
}

/** The classes' colors in the order of their numbers. */
export const classColors = ['--class-2', '--class-1', '--class-3', '--class-4', '--class-5'] as const;
/** How much color the largest value has: points must stand out from it. */
const strongest = 0.72;

/**
 * Paints a map of size × size bytes. One plane goes from class 0 (−127) over paper to class 1 (127); several planes,
 * probabilities of classes, take the likeliest class's color, stronger the surer. In `bands` only the side counts.
 */
export function paint(canvas: HTMLCanvasElement, planes: readonly Int8Array[], palette: Palette, bands = false): void {
  const size = Math.sqrt(planes[0]!.length);
  if (canvas.width !== size) canvas.width = canvas.height = size;
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(size, size);
  const table = tableOf(palette, planes.length, bands);
  for (let i = 0, at = 0; i < size * size; i++, at += 4) {
    let [plane, value] = [0, planes[0]![i]!];
    for (let other = 1; other < planes.length; other++) {
      if (planes[other]![i]! <= value) continue;
      value = planes[other]![i]!;
      plane = other;
    }
    const color = (plane * 255 + value + 127) * 3;
    image.data[at] = table[color]!;
    image.data[at + 1] = table[color + 1]!;
    image.data[at + 2] = table[color + 2]!;
    image.data[at + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}

let lastTable: { palette: Palette; planes: number; bands: boolean; table: Uint8Array } | null = null;

/** The color of every byte of every plane. */
function tableOf(palette: Palette, planes: number, bands: boolean): Uint8Array {
  if (lastTable?.palette === palette && lastTable.planes === planes && lastTable.bands === bands)
    return lastTable.table;
  const table = new Uint8Array(planes * 255 * 3);
  for (let plane = 0; plane < planes; plane++)
    for (let value = -127; value <= 127; value++) {
      const color = palette.classes[planes === 1 ? (value > 0 ? 1 : 0) : plane % palette.classes.length]!;
      const size =
        planes === 1 ? Math.abs(value) / 127 : Math.max(0, ((value + 127) / 254 - 1 / planes) / (1 - 1 / planes));
      const share = strongest * (bands ? (value === 0 && planes === 1 ? 0 : 0.75) : size);
      for (let channel = 0; channel < 3; channel++) {
        table[(plane * 255 + value + 127) * 3 + channel] =
          palette.paper[channel]! * (1 - share) + color[channel]! * share;
      }
    }
  lastTable = { palette, planes, bands, table };
  return table;
}
