import {
  createRandom,
  dispose,
  Embedding,
  embedding,
  fromPyTorch,
  Linear,
  LSTM,
  Module,
  type Random,
  RNN,
  reshape,
  type Tensor,
  tensor,
} from '#engine';
import { readSafetensors } from '#engine/weights/readSafetensors.ts';
import { unknownWord } from './words.ts';

/** The two networks that are compared; they differ in the recurrent layer alone. */
export const kinds = ['lstm', 'rnn'] as const;
export type Kind = (typeof kinds)[number];

/** How many numbers a word is embedded in, and how many units remember. */
export const sizes = { features: 8, hidden: 12 } as const;

/**
 * Reads a sentence word by word and says whether its next verb will be plural: an embedding, one recurrent layer, and
 * one logit from what the layer outputs after the last word.
 */
export class AgreementNetwork extends Module {
  readonly embedding: Embedding;
  readonly recurrent: LSTM | RNN;
  readonly output: Linear;

  constructor(kind: Kind, random: Random) {
    super();
    const { features, hidden } = sizes;
    const Layer = kind === 'lstm' ? LSTM : RNN;
    this.embedding = new Embedding(unknownWord + 1, features, { random: random.fork('embedding') });
    this.recurrent = new Layer(features, hidden, { random: random.fork(kind) });
    this.output = new Linear(hidden, 1, { random: random.fork('output') });
  }

  /**
   * The logits that the next verb is plural, from the words before it by their numbers. Shorter sentences are filled
   * up behind their last word, where nothing is read off any more.
   *
   * @shape sentences: lists of a word or more each; gives (as many as there are sentences)
   */
  forward(sentences: readonly (readonly number[])[]): Tensor {
    const [batch, steps] = [sentences.length, Math.max(...sentences.map(({ length }) => length))];
    const words = new Int32Array(batch * steps);
    sentences.forEach((sentence, i) => {
      words.set(sentence, i * steps);
    });
    const { output } = this.recurrent.forward(this.embedding.forward(tensor(words, { shape: [batch, steps] })));
    const ends = tensor(Int32Array.from(sentences, ({ length }, i) => i * steps + length - 1));
    const last = embedding(reshape(output, [batch * steps, sizes.hidden]), ends);
    return reshape(this.output.forward(last), [batch]);
  }
}

/** Both trained networks, and what their file says about how they were trained and how well they do. */
export interface SavedAgreement extends Readonly<Record<Kind, AgreementNetwork>> {
  readonly metadata: ReadonlyMap<string, string>;
}

/**
 * The networks of a safetensors file, as `npm run train:agreement` writes it: in PyTorch's names and layout, with
 * `lstm.` or `rnn.` before each.
 *
 * @throws if the file is none, or of other networks
 */
export function loadAgreement(bytes: Uint8Array): SavedAgreement {
  const { tensors, metadata } = readSafetensors(bytes);
  const load = (kind: Kind) => {
    const own = [...tensors].filter(([name]) => name.startsWith(`${kind}.`));
    const network = new AgreementNetwork(kind, createRandom(kind)).eval();
    fromPyTorch(network, new Map(own.map(([name, one]) => [name.slice(kind.length + 1), one])));
    return network;
  };
  const networks = { lstm: load('lstm'), rnn: load('rnn') };
  dispose(tensors.values());
  return { ...networks, metadata };
}
