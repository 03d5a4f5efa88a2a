import type { Rgb } from '../../plot/useThemeColors.ts';
import type { Layer } from './layers.ts';

/** Names of the style sheet: paper, what is above 0, what is below it, and ink. */
export const colorNames = ['--raised', '--class-1', '--class-2', '--ink'] as const;

/**
 * Paints one of the maps that lie side by side in `values`, (size, size, maps): paper at 0, full color at `scale`. The
 * input's pixels are ink, any other layer's above or below 0.
 */
export function paint(
  canvas: HTMLCanvasElement,
  values: ArrayLike<number>,
  { map, maps, size, scale, kind }: Pick<Layer, 'maps' | 'size' | 'scale'> & { map: number; kind?: Layer['kind'] },
  colors: readonly Rgb[],
): void {
  if (canvas.width !== size) canvas.width = canvas.height = size;
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(size, size);
  const [paper, above, below, ink] = colors as [Rgb, Rgb, Rgb, Rgb];
  for (let pixel = 0; pixel < size * size; pixel++) {
    const value = values[pixel * maps + map]!;
    const full = kind === 'input' ? ink : value > 0 ? above : below;
    const share = Math.min(1, Math.abs(value) / scale);
    for (let channel = 0; channel < 3; channel++) {
      image.data[pixel * 4 + channel] = paper[channel]! + share * (full[channel]! - paper[channel]!);
    }
    image.data[pixel * 4 + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}
