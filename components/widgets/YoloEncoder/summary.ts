import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import type { Encoding, Slot } from './model.ts';
import type { YoloEncoderState } from './scene.ts';

/** 45,125. */
export const grouped = (count: number) => count.toLocaleString('en-US');

export const placeOf = ({ row, column }: Slot) => `[${row}, ${column}]`;

/** A number of the target as it is printed; `?` is a don't-care. */
export function written(value: number | undefined, isWhole: boolean): string {
  if (value === undefined) return '?';
  return isWhole ? String(value) : fixed(value, 2);
}

export function sentenceOf({ shape, size, counting, slots, lost }: Encoding): string {
  const target = `The target has ${shape.join(' × ')} = ${grouped(size)} numbers, of which ${grouped(counting)} count.`;
  const places = slots
    .filter(({ object }) => object)
    .map((slot) => {
      const anchor = shape[2]! > 1 ? ` with anchor ${slot.anchor + 1}` : '';
      const [x, y] = slot.numbers.slice(1, 3).map((value) => fixed(value!, 2));
      return `the ${slot.object!.name} to cell ${placeOf(slot)}${anchor}, at (${x}, ${y}) in it`;
    });
  if (places.length === 0) return `${target} Every one of these says that nothing is here.`;
  const missing = lost.map(({ name }) => ` The ${name} finds its cell full, and is lost.`).join('');
  return `${target} It gives ${places.join('; ')}.${missing}`;
}

/** Every slot of a small target; of a large one those that hold an object, and one that does not. */
export function shownSlots({ slots }: Encoding): { shown: readonly Slot[]; others: number } {
  if (slots.length <= 20) return { shown: slots, others: 0 };
  const empty = slots.find(({ object }) => !object);
  const shown = slots.filter((slot) => slot.object || slot === empty);
  return { shown, others: slots.length - shown.length };
}

export const numberNames = (classes: number) => [
  'p',
  'x',
  'y',
  'h',
  'w',
  ...Array.from({ length: classes }, (_, k) => `c${k + 1}`),
];

export function tableOf({ grid }: YoloEncoderState, encoding: Encoding): TableData {
  const classes = encoding.shape[3]! - 5;
  const { shown } = shownSlots(encoding);
  return {
    columns: ['cell and anchor', ...numberNames(classes)],
    rows: shown.map((slot) => [
      grid === 'small' ? placeOf(slot) : `${placeOf(slot)} ${slot.anchor + 1}`,
      ...slot.numbers.map((value, k) => written(value, k === 0 || k > 4)),
    ]),
  };
}
