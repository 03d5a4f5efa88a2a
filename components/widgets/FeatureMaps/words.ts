import type { TableData } from '../../controls/DataTable.tsx';
import { fixed } from '../../plot/format.ts';
import { layers, outputLayer, type Place, receptiveField } from './layers.ts';
import { likeliest, mapOf, type Net, partsOf, type Response, valueAt } from './model.ts';

/** "Conv 2, map 5", or "digit 3" among the outputs. */
export const mapName = ({ layer, map }: Place): string =>
  layer === outputLayer ? `digit ${map}` : `${layers[layer]!.title}, map ${map + 1}`;

/** As a screen reader says it: with the pixel, if there is one. Rows and columns are counted from 1, as maps are. */
export const placeName = (place: Place): string =>
  place.pixel ? `${mapName(place)}, ${pixelName(place)}` : mapName(place);

export const pixelName = ({ pixel }: Place): string => (pixel ? `row ${pixel[0] + 1}, column ${pixel[1] + 1}` : '');

export const two = (value: number): string => fixed(value, 2);
/** A number inside a sum or product: a negative one in brackets. */
export const term = (value: number): string => (two(value).startsWith('−') ? `(${two(value)})` : two(value));

/** What the picture shows, in one sentence or two. */
export function sentenceOf(
  at: Place | null,
  net: Net | null,
  response: Response | null,
  probabilities: readonly number[],
  isEmpty = false,
): string {
  if (!at || !net || !response) {
    const order = probabilities.map((_, digit) => digit).sort((a, b) => probabilities[b]! - probabilities[a]!);
    const [first, second] = order as [number, number];
    return (
      `${isEmpty ? 'The sheet is empty, and still it has to choose. ' : ''}The network reads a ${first}, with probability ${fixed(probabilities[first]!, 3)}; ` +
      `next comes ${second}, with ${fixed(probabilities[second]!, 3)}.`
    );
  }
  const { layer, map, pixel } = at;
  const { kind, window, size } = layers[layer]!;
  const { title, maps, size: before } = layers[layer - 1]!;
  const bias = net.parameters[layer]?.bias[map] ?? 0;
  if (kind === 'output') {
    return (
      `The logit of ${map} is ${two(valueAt(response, layer, map, 0, 0))}: ${maps} maps of ${title}, each pixel times ` +
      `a weight of its own, and a bias of ${two(bias)}. Softmax makes it a probability of ${fixed(probabilities[map]!, 3)}.`
    );
  }
  if (pixel) {
    const value = two(valueAt(response, layer, map, ...pixel));
    const seen = receptiveField(layer, pixel, 0).size;
    const sees = ` It sees ${seen} × ${seen} pixels of the picture.`;
    const name = `${placeName(at)}, is ${value}`;
    if (kind === 'relu') return `${name}: the pixel of ${title} in its place, or 0 where that is negative.${sees}`;
    if (kind === 'pool') return `${name}: the largest of four pixels of ${title}.${sees}`;
    const count = maps * window * window;
    return `${name}: ${count} pixels of ${title}, each times its weight, and a bias of ${two(bias)}.${sees}`;
  }
  const values = mapOf(response, layer, map);
  const range = `now from ${two(Math.min(...values))} to ${two(Math.max(...values))}`;
  if (kind === 'relu') return `${mapName(at)}: the same map of ${title}, its negative pixels 0; ${range}.`;
  if (kind === 'pool')
    return `${mapName(at)}: the largest of every 2 × 2 pixels, so ${before} × ${before} become ${size} × ${size}; ${range}.`;
  const inputs = maps === 1 ? 'the picture' : `the ${maps} maps of ${title}, each`;
  return `${mapName(at)}: ${inputs} filtered by ${window} × ${window} weights${maps === 1 ? '' : ' and added up'}, with a bias of ${two(bias)}; ${range}.`;
}

/** The picture's numbers: the ten outputs, a layer's maps, or what one pixel is made of. */
export function tableOf(
  at: Place | null,
  net: Net | null,
  response: Response | null,
  probabilities: readonly number[],
): TableData {
  if (!at || !net || !response) {
    return {
      columns: ['digit', 'probability'],
      rows: probabilities.map((probability, digit) => [String(digit), fixed(probability, 4)]),
    };
  }
  const { layer, pixel } = at;
  const { kind, maps, window, title } = layers[layer]!;
  if (kind === 'output') {
    const parts = partsOf(net, response, at);
    return {
      columns: [`map of ${layers[layer - 1]!.title}`, 'pixels × weights, added up'],
      rows: parts.map(({ channel, sum }) => [String(channel + 1), two(sum)]),
    };
  }
  if (!pixel) {
    return {
      columns: [`map of ${title}`, 'least', 'largest', 'share above 0'],
      rows: Array.from({ length: maps }, (_, map) => {
        const values = mapOf(response, layer, map);
        const above = values.filter((value) => value > 0).length / values.length;
        return [String(map + 1), two(Math.min(...values)), two(Math.max(...values)), fixed(above, 2)];
      }),
    };
  }
  const { row, column } = receptiveField(layer, pixel, layer - 1);
  return {
    columns: [`pixel of ${layers[layer - 1]!.title}`, 'value', 'weight', 'product'],
    rows: partsOf(net, response, at).flatMap(({ channel, patch, kernel }) =>
      patch.map((value, i) => {
        const place = `map ${channel + 1}, row ${row + Math.floor(i / window) + 1}, column ${column + (i % window) + 1}`;
        const weight = kernel[i];
        return weight === undefined
          ? [place, two(value), '', '']
          : [place, fixed(value, 3), fixed(weight, 3), fixed(value * weight, 3)];
      }),
    ),
  };
}

/** The digit the network settles on, and how sure it is, beside the sheet. */
export const verdictOf = (probabilities: readonly number[]): { digit: number; share: string } => {
  const digit = likeliest(probabilities);
  return { digit, share: `${fixed(100 * probabilities[digit]!, 0)}%` };
};
