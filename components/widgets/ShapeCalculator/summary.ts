import type { TableData } from '../../controls/DataTable.tsx';
import { type Layer, leftOver, type Outcome, placesIn, remarkOf } from './model.ts';

/** 8 × 8 × 3 */
export const times = (lengths: readonly number[]) => lengths.join(' × ');

export function sentenceOf(layer: Layer, outcome: Outcome): string {
  const { sides, channels, size, depth, filters, stride, padding } = layer;
  const filterShape = times([...sides.map(() => size), depth]);
  const asked = `${filters} ${filters === 1 ? 'filter' : 'filters'} of ${filterShape} on ${times([...sides, channels])}, with stride ${stride} and padding ${padding}`;
  if ('refusal' in outcome) return `There is no layer of ${asked}.`;
  const remark = remarkOf(layer);
  return `${asked[0]!.toUpperCase()}${asked.slice(1)}, make ${times([...outcome.sides, filters])}.${remark ? ` ${remark}` : ''}`;
}

export function tableOf(layer: Layer, outcome: Outcome): TableData {
  const isPossible = 'sides' in outcome;
  return {
    columns: ['axis', 'input', 'with padding', 'places', 'left over'],
    rows: layer.sides.map((side, axis) => [
      String(axis + 1),
      String(side),
      String(side + 2 * layer.padding),
      isPossible ? String(placesIn(side, layer)) : 'none',
      isPossible ? String(leftOver(side, layer)) : '',
    ]),
  };
}
