import type { Picture } from '#engine/data/drawing/picture.ts';
import type { TableData } from '../../controls/DataTable.tsx';
import type { Place } from '../../controls/placeKeys.ts';
import { fixed, trimmed } from '../../plot/format.ts';
import { cornerOf } from './frame.ts';
import { kernels } from './kernels.ts';
import type { Filter, Plane, Term } from './model.ts';
import type { KernelLabState } from './scene.ts';
import { channelNames } from './Terms.tsx';

interface Shown {
  state: KernelLabState;
  output: Plane;
  place: Place;
  /** What comes out at the place. */
  value: number;
  /** How many outputs the flipped kernel would change. */
  different: number;
  isOwn: boolean;
  isMissing: boolean;
}

export function sentenceOf({ state, output, place, value, different, isOwn, isMissing }: Shown): string {
  const { kernel, flip } = state;
  const what = kernel === 'own' ? '' : ` The kernel is “${kernels[kernel].label}”: it ${kernels[kernel].does}.`;
  const count = `${different} of ${output.height * output.width} pixels`;
  const turned =
    different === 0
      ? 'Flipping the kernel changes nothing.'
      : flip === 'yes'
        ? `The kernel is flipped, which changes ${count}.`
        : `Flipped, the kernel would change ${count}.`;
  const start = isMissing
    ? 'The picture of this link has stayed with whoever made the link; here is one of the book’s. '
    : '';
  const by = isOwn ? 'By your own convForward: row' : 'Row';
  return `${start}${by} ${place.row + 1}, column ${place.column + 1} of the output is ${trimmed(value, 3)}.${what} ${turned}`;
}

/** ⌊(28 + 2 · 0 − 3) / 1⌋ + 1 = 26, for the rows and, where they differ, the columns. */
export function sizesOf({ height, width }: Picture, { size, stride, padding }: Filter, output: Plane): string {
  const formula = (length: number, result: number) =>
    `⌊(${length} + 2\u00a0·\u00a0${padding} −\u00a0${size}) / ${stride}⌋ + 1 = ${result}`;
  const rows = formula(height, output.height);
  return height === width ? rows : `rows ${rows}, columns ${formula(width, output.width)}`;
}

/** The output at the place, and all that makes it. */
export function tableOf(slices: readonly (readonly Term[])[], filter: Filter, place: Place, value: number): TableData {
  const corner = cornerOf(place, filter);
  const { size } = filter;
  return {
    columns: ['entry', 'row', 'column', 'pixel', 'weight', 'product'],
    rows: [
      ['output', String(place.row + 1), String(place.column + 1), '', '', trimmed(value, 4)],
      ...slices.flatMap((terms, channel) =>
        terms.map(({ pixel, isPadding, weight, product }, index) => [
          `${slices.length > 1 ? `${channelNames[channel]} ` : ''}${Math.floor(index / size) + 1}, ${(index % size) + 1}`,
          fixed(corner.y + Math.floor(index / size) + 1, 0),
          fixed(corner.x + (index % size) + 1, 0),
          isPadding ? '0 (padding)' : fixed(pixel, 2),
          trimmed(weight, 4),
          trimmed(product, 4),
        ]),
      ),
    ],
  };
}
