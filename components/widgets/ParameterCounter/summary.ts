import type { TableData } from '../../controls/DataTable.tsx';
import { type LayerName, layerTexts } from './factors.ts';
import { type Counts, grouped } from './model.ts';
import type { ParameterCounterState } from './scene.ts';

export function sentenceOf(state: ParameterCounterState, counts: Counts): string {
  const { height, width, channels, units, size, local } = state;
  if ('refusal' in counts) return counts.refusal;
  const own =
    local === 'shown' ? `; the same windows with weights of their own: ${grouped(counts.local.parameters)}` : '';
  return `An image of ${height} × ${width} × ${channels}. ${grouped(units)} fully connected units: ${grouped(counts.connected.parameters)} parameters. As many filters of ${size} × ${size}: ${grouped(counts.shared.parameters)}${own}.`;
}

export function tableOf({ local }: ParameterCounterState, counts: Counts): TableData {
  const columns = ['layer', 'inputs of a unit', 'units with own weights', 'parameters', 'multiplications'];
  if ('refusal' in counts) return { columns, rows: [['none', '', '', '', '']] };
  const names: LayerName[] = local === 'shown' ? ['connected', 'local', 'shared'] : ['connected', 'shared'];
  return {
    columns,
    rows: names.map((name) => {
      const { inputs, owners, parameters, multiplications } = counts[name];
      return [layerTexts[name].name, ...[inputs, owners, parameters, multiplications].map(grouped)];
    }),
  };
}
