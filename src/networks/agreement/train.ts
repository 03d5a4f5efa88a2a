import {
  Adam,
  binaryCrossEntropyWithLogits,
  clipGradientNorm,
  cosineDecay,
  createRandom,
  dispose,
  type Random,
  scope,
  tensor,
} from '#engine';
import { drawSentences, grammar } from './combinations.ts';
import { AgreementNetwork, type Kind } from './network.ts';
import { unknownWord, wordNumbers } from './words.ts';

/** How the networks in `weights.safetensors` were trained: both in the same way, on the same sentences. */
export const recipe = {
  seed: 'agreement 2',
  steps: 6000,
  batch: 32,
  /** Adam's, falling to 0 along a cosine. */
  learningRate: 0.01,
  /** Longest gradient. */
  clip: 1,
  /** The share of words before a verb that training makes unknown. */
  unknown: 0.03,
  grammar,
} as const;

/** A network on its way through the recipe. */
export class AgreementTraining {
  readonly network: AgreementNetwork;
  steps = 0;
  readonly #random: Random;
  readonly #optimizer: Adam;
  readonly #schedule = cosineDecay(recipe.learningRate, { steps: recipe.steps });

  constructor(kind: Kind, seed: string = recipe.seed) {
    const random = createRandom(seed);
    this.network = new AgreementNetwork(kind, random.fork('weights'));
    this.#random = random.fork('sentences');
    this.#optimizer = new Adam(this.network.parameters());
  }

  /** One step on sentences never seen before, at every verb up to the main one. Gives the loss on them before the step. */
  update(): number {
    const random = this.#random.fork(`${this.steps}`);
    const batch = drawSentences(recipe.batch, random, { unseen: false });
    const erased = random.fork('unknown');
    const words: number[][] = [];
    const numbers: number[] = [];
    for (const sentence of batch) {
      const read = wordNumbers(sentence.words).map((word) => (erased.uniform() < recipe.unknown ? unknownWord : word));
      for (const { at, number } of [...sentence.clauses, { at: sentence.verb, number: sentence.number }]) {
        words.push(read.slice(0, at));
        numbers.push(number);
      }
    }
    const optimizer = this.#optimizer;
    optimizer.learningRate = this.#schedule(this.steps++);
    return scope(() => {
      optimizer.zeroGrad();
      const logits = this.network.forward(words);
      const loss = binaryCrossEntropyWithLogits(logits, tensor(numbers));
      loss.backward();
      clipGradientNorm(this.network.parameters(), recipe.clip);
      optimizer.step();
      return loss.item();
    });
  }

  /** Frees what Adam remembers; the network stays. */
  dispose(): void {
    dispose(this.#optimizer.state);
  }
}
