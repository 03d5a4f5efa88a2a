import type { TableData } from '../../controls/DataTable.tsx';
import { compact, fixed, trimmed } from '../../plot/format.ts';
import { labels } from './choices.ts';
import { features } from './features.ts';
import { sourceName, unitName } from './names.ts';
import { placeOfBias, placeOfWeight } from './places.ts';
import type { Picture, Playground } from './usePlayground.ts';

type Known = Pick<Playground, 'state' | 'data' | 'sizes' | 'isCurrent'> & { picture: Picture };

/** The picture in a sentence: which network on which data, how far it has come, and what that means. */
export function sentenceOf({ state, data, sizes, picture, isCurrent }: Known): string {
  if (data.train.labels.length === 0) return 'There are no points to learn from: draw some, or bring a file.';
  const layers =
    state.layers.length === 0
      ? 'No hidden layer'
      : state.layers.length === 1
        ? `One hidden layer of ${state.layers[0]} ${labels[state.activation]} ${state.layers[0] === 1 ? 'unit' : 'units'}`
        : `Hidden layers of ${listed(state.layers.map(String))} ${labels[state.activation]} units`;
  const runs = state.runs > 1 ? `; ${state.runs} runs` : '';
  const what = `${layers} on ${state.data === 'own' ? 'your own points' : labels[state.data]!.toLowerCase()}${runs}, ${count(sizes)} weights and biases`;
  if (!isCurrent) return `${what}: getting ready.`;
  if (picture.isLost)
    return `${what}. The loss is no longer a number: the learning rate is too large. Rewind, or start over with a smaller one.`;
  const epoch = `after ${trimmed(picture.epoch, 2)} ${picture.epoch === 1 ? 'epoch' : 'epochs'}`;
  const losses = `the training loss is ${compact(picture.train[0]!, 3)} and the test loss ${compact(picture.test[0]!, 3)}`;
  const found =
    data.kind === 'classes'
      ? `${fixed(100 * picture.found.test, 0)} % of the test points are classified right`
      : `it explains ${fixed(100 * picture.found.test, 0)} % of the variance of the test values`;
  const isTested = data.test.labels.length > 0;
  if (!isTested) return `${what}: ${epoch} the training loss is ${compact(picture.train[0]!, 3)}.`;
  return `${what}: ${epoch} ${losses}; ${found}.`;
}

const count = (sizes: readonly number[]) => sizes.slice(1).reduce((sum, size, i) => sum + size * (sizes[i]! + 1), 0);

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

const mostRows = 60;

/** Every unit with its bias and its weights, as many as a table can show. */
export function tableOf({ state, sizes, picture }: Known): TableData {
  const rows: string[][] = [];
  const value = (place: number) => compact(picture.parameters[place] ?? Number.NaN, 3);
  for (let depth = 1; depth < sizes.length; depth++)
    for (let unit = 0; unit < sizes[depth]!; unit++) {
      if (rows.length >= mostRows) break;
      const weights = Array.from({ length: Math.min(12, sizes[depth - 1]!) }, (_, from) => {
        const name =
          depth === 1 ? features[state.features[from]!].label : sourceName(sizes, state.features, depth - 1, from);
        return `${name}: ${value(placeOfWeight(sizes, depth - 1, from, unit))}`;
      });
      const more = sizes[depth - 1]! > 12 ? `, and ${sizes[depth - 1]! - 12} more` : '';
      rows.push([unitName(sizes, depth, unit), value(placeOfBias(sizes, depth - 1, unit)), weights.join('; ') + more]);
    }
  return { columns: ['unit', 'bias', 'weights'], rows };
}
