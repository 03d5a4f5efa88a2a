import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import { bitsOf, type Measure, type Picture, visible } from './model.ts';

export const counted = (count: number): string => count.toLocaleString('en');

/** A loss in nats with its bits: "1.93 nats (2.79 bits)". */
export const inBits = (nats: number): string => `${fixed(nats, 2)} nats (${fixed(bitsOf(nats), 2)} bits)`;

/** The last measure that is not ahead of where the network stands. */
export const measureAt = ({ measures, seen }: Picture): Measure =>
  measures.findLast((measure) => measure.seen <= seen) ?? measures[0]!;

/** Where the network stands, in a sentence or two. */
export function sentence(picture: Picture): string {
  const { train, heldOut } = measureAt(picture);
  const start = picture.seen === 0 ? 'Before training' : `After ${counted(picture.seen)} characters`;
  const said = !Number.isFinite(train)
    ? Number.isFinite(heldOut)
      ? `${start} the loss on the held-out tenth is ${inBits(heldOut)} a character.`
      : `${start} nothing has been measured.`
    : Number.isFinite(heldOut)
      ? `${start} the loss is ${inBits(train)} a character; on the held-out tenth it is ${inBits(heldOut)}.`
      : `${start} the loss is ${inBits(train)} a character.`;
  return `${said} Guessing each character by how often it occurs costs ${inBits(picture.facts.baseline)}.`;
}

/** The moments with their losses. */
export const tableOf = (picture: Picture | null): TableData => ({
  columns: ['characters seen', 'loss, nats', 'in bits', 'held out, nats', 'held out, bits', 'temperature', 'it wrote'],
  rows: (picture?.moments ?? []).map(({ seen, train, heldOut, temperature, written }) => [
    counted(seen),
    ...[train, bitsOf(train), heldOut, bitsOf(heldOut)].map((loss) => (Number.isFinite(loss) ? fixed(loss, 3) : '–')),
    fixed(temperature, 1),
    lineOf(written),
  ]),
});

/** A sample on one line. */
export const lineOf = (written: string): string => written.replaceAll('\n', visible('\n'));
