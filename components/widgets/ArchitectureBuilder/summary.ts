import { type Architecture, type BuiltLayer, parametersOf, totalOf, unitsOf } from './model.ts';

const thousands = new Intl.NumberFormat('en');
export const counted = (value: number): string => thousands.format(value);

/** 26 × 26 × 3, or 30 for a row of units. */
export function shapeOf({ kind, height, width, channels }: BuiltLayer): string {
  return kind === 'fc' ? counted(channels) : `${height} × ${width} × ${channels}`;
}

/** "1 filter", "3 filters" */
const several = (count: number, what: string) => `${counted(count)} ${what}${count === 1 ? '' : 's'}`;

/** What the chosen layer does and costs. */
export function explain(layer: BuiltLayer, below: BuiltLayer | undefined): string {
  const sees = `One unit sees ${layer.field} × ${layer.field} pixels of the picture.`;
  if (!below) return `The picture: ${shapeOf(layer)}, one number for each pixel.`;
  if (layer.kind === 'pool')
    return `${layer.name} keeps the largest of every 2 × 2: ${shapeOf(layer)}. Nothing in it is learned. ${sees}`;
  const cost = `${counted(parametersOf(layer))} parameters and ${counted(layer.multiplyAdds)} multiply-adds`;
  if (layer.kind === 'fc')
    return (
      `${layer.name}: ${several(layer.channels, 'unit')}, each reading all ${counted(layer.reads)} numbers below; ` +
      `${cost}. Each depends on the whole picture.`
    );
  const window = `${layer.size} × ${layer.size} × ${below.channels}`;
  return (
    `${layer.name} slides ${several(layer.channels, 'filter')} over ${shapeOf(below)}, and gives ${shapeOf(layer)}. ` +
    `Each has ${window} = ${layer.reads} weights and a bias; ${cost}, ${layer.reads} for each of ` +
    `${counted(unitsOf(layer))} units. ${sees}`
  );
}

/** The whole network in a sentence; what can't be built has no sum. */
export function totals({ layers, problem }: Architecture): string {
  if (problem) return '';
  const parameters = totalOf(layers, parametersOf);
  const work = totalOf(layers, ({ multiplyAdds }) => multiplyAdds);
  return `In all ${counted(parameters)} parameters and ${counted(work)} multiply-adds for a picture.`;
}

export const tableOf = ({ layers }: Architecture) => ({
  columns: ['layer', 'gives', 'parameters', 'multiply-adds', 'a unit sees'],
  rows: layers.map((layer) => [
    layer.name,
    shapeOf(layer),
    counted(parametersOf(layer)),
    counted(layer.multiplyAdds),
    `${layer.field} × ${layer.field}`,
  ]),
});
