import { choice, type Field, number, numbers } from '../../controls/fields.ts';
import { defineScene, type SceneState } from '../../controls/scene.ts';
import { kernelNames, namedWeights, refit } from './kernels.ts';
import { type Filter, flipped } from './model.ts';

/** The longest side of a picture of the reader's. */
export const longestSide = 64;

const place = { min: 0, max: longestSide + 3, step: 1 };
const list = numbers([], { min: -99, max: 99, step: 0.001, fewest: 9, most: 75 });
/** Empty while the kernel has a name. */
const weights: Field<readonly number[]> = { ...list, read: (text) => (text === '' ? [] : list.read(text)) };

export const kernelLab = defineScene(
  'KernelLab',
  {
    picture: choice('digit', ['digit', 'scene', 'own']),
    /** Which of the generated pictures of its kind. */
    draw: number(4, { min: 0, max: 49, step: 1 }),
    channels: choice('1', ['1', '3']),
    kernel: choice('vertical', [...kernelNames, 'own']),
    size: choice('3', ['3', '5']),
    weights,
    flip: choice('no', ['no', 'yes']),
    stride: choice('1', ['1', '2', '3']),
    padding: choice('0', ['0', '1', '2', 'same']),
    /** The place in the output; pictures too small for it show their last. */
    row: number(14, place),
    column: number(13, place),
  },
  ({ kernel, weights, size, channels }) =>
    kernel === 'own'
      ? weights.length === Number(size) ** 2 * Number(channels)
      : weights.length === 0 && (kernel !== 'red' || channels === '3'),
);

export type KernelLabState = SceneState<typeof kernelLab>;

/** Its weights before any flipping: what a reader edits. */
export function weightsOf({ kernel, size, channels, weights }: KernelLabState): readonly number[] {
  return kernel === 'own' ? weights : namedWeights(kernel, Number(size), Number(channels));
}

/** The filter as it slides. */
export function filterOf(state: KernelLabState): Filter {
  const size = Number(state.size);
  const padding = state.padding === 'same' ? (size - 1) / 2 : Number(state.padding);
  const filter = { weights: weightsOf(state), size, stride: Number(state.stride), padding };
  return state.flip === 'yes' ? flipped(filter) : filter;
}

/** The change that gives the kernel another size or number of channels, whatever it is. */
export function reshaped(
  state: KernelLabState,
  change: Partial<Pick<KernelLabState, 'size' | 'channels'>>,
): Partial<KernelLabState> {
  const { size, channels } = { ...state, ...change };
  if (state.kernel === 'own') {
    return { ...change, weights: refit(state.weights, Number(state.size), Number(size), Number(channels)) };
  }
  return state.kernel === 'red' && channels === '1' ? { ...change, kernel: 'identity' } : change;
}

/** The change, with the window left where it is on the picture: a longer stride has fewer places. */
export function overTheSame(state: KernelLabState, change: Partial<KernelLabState>): Partial<KernelLabState> {
  const [before, after] = [filterOf(state), filterOf({ ...state, ...change })];
  const moved = (from: number) => {
    const middle = from * before.stride - before.padding + before.size / 2;
    const to = Math.round((middle + after.padding - after.size / 2) / after.stride);
    return Math.max(place.min, Math.min(place.max, to));
  };
  return { ...change, row: moved(state.row), column: moved(state.column) };
}
