/** What a layer does to the maps before it. */
export interface Layer {
  /** Its name in a link. */
  name: string;
  /** Its name on the page. */
  title: string;
  kind: 'input' | 'convolution' | 'relu' | 'pool' | 'output';
  /** Height and width of each of its maps, and how many it has. */
  size: number;
  maps: number;
  /** What one of its pixels looks at in the layer before: so many pixels high and wide, `stride` apart. */
  window: number;
  stride: number;
  /** What is painted in full color: few values of digits are larger. */
  scale: number;
}

/** The network as it is drawn; `digitsNetwork` is the same as the engine runs it. */
export const layers: readonly Layer[] = [
  { name: 'input', title: 'Input', kind: 'input', size: 28, maps: 1, window: 1, stride: 1, scale: 1 },
  { name: 'conv1', title: 'Conv 1', kind: 'convolution', size: 24, maps: 6, window: 5, stride: 1, scale: 4.5 },
  { name: 'relu1', title: 'ReLU 1', kind: 'relu', size: 24, maps: 6, window: 1, stride: 1, scale: 4.5 },
  { name: 'pool1', title: 'Pool 1', kind: 'pool', size: 12, maps: 6, window: 2, stride: 2, scale: 4.5 },
  { name: 'conv2', title: 'Conv 2', kind: 'convolution', size: 10, maps: 12, window: 3, stride: 1, scale: 8 },
  { name: 'relu2', title: 'ReLU 2', kind: 'relu', size: 10, maps: 12, window: 1, stride: 1, scale: 8 },
  { name: 'pool2', title: 'Pool 2', kind: 'pool', size: 5, maps: 12, window: 2, stride: 2, scale: 8 },
  { name: 'output', title: 'Output', kind: 'output', size: 1, maps: 10, window: 5, stride: 1, scale: 30 },
];

export const outputLayer = layers.length - 1;

/** A pixel by row and column, counted from 0. */
export type Pixel = readonly [row: number, column: number];

/** Where the reader is: in one map of a layer, or at one of its pixels. */
export interface Place {
  layer: number;
  map: number;
  pixel: Pixel | null;
}

/** A square of pixels in a map. */
export interface Field {
  row: number;
  column: number;
  size: number;
}

/** What a pixel of one layer sees of an earlier one: layer by layer back, each widens it by its window. */
export function receptiveField(layer: number, [row, column]: Pixel, earlier: number): Field {
  let field: Field = { row, column, size: 1 };
  for (let at = layer; at > earlier; at--) {
    const { window, stride } = layers[at]!;
    field = { row: field.row * stride, column: field.column * stride, size: (field.size - 1) * stride + window };
  }
  return field;
}

/** Whether each map of the layer is made of all maps before it, rather than of the one map in its own place. */
export const isDense = (layer: number): boolean => ['convolution', 'output'].includes(layers[layer]!.kind);

/** Whether that map has a part in this later one. */
export function feeds(earlier: number, map: number, layer: number, later: number): boolean {
  if (earlier >= layer) return false;
  for (let at = layer; at > earlier; at--) if (isDense(at)) return true;
  return map === later;
}
