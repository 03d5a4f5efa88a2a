import { type PlaygroundState, playground } from './scene.ts';
import { Session } from './session.ts';

/** What the page is built with: the network trained as far as its scene says, without its maps. */
export interface Opening {
  epoch: number;
  updates: number;
  train: number[];
  test: number[];
  found: { train: number; test: number };
  parameters: ArrayLike<number>;
  curve: { epochs: number[]; train: number[][]; test: number[][] };
  at: number;
}

/** Trains a scene up to its epochs, at once. */
export function trainedSession(state: PlaygroundState): Session {
  const session = new Session(state);
  while (session.canTrain && session.epoch < state.epochs) session.approach(state.epochs);
  return session;
}

/** The opening of a scene as a link or an author writes it, rounded to what can be seen. */
export function openingOf(text = ''): Opening {
  const state = text === '' ? playground.initial : playground.decode(text);
  if (!state) throw new Error(`NeuralPlayground: not a scene: "${text}"; write it as in a copied link (see scene.ts)`);
  const session = trainedSession(state);
  const { epoch, updates, train, test, found, parameters, curve } = session.frame({ run: 0, unit: null });
  session.dispose();
  const some = thinned(curve.epochs.length);
  const pick = (values: number[]) => some.map((i) => round(values[i]!));
  return {
    epoch,
    updates,
    train: train.map(round),
    test: test.map(round),
    found: { train: round(found.train), test: round(found.test) },
    parameters: Array.from(parameters, round),
    curve: { epochs: pick(curve.epochs), train: curve.train.map(pick), test: curve.test.map(pick) },
    at: some.length - 1,
  };
}

const round = (value: number): number => Number(value.toPrecision(4));

/** At most sixty of so many places, the first and the last among them. */
function thinned(count: number): number[] {
  const most = Math.min(count, 60);
  return Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / Math.max(1, most - 1)));
}
