import type { Random } from '#engine';
import { defineChecks } from '#grader/checks.ts';
import type { Trained } from '#grader/training.ts';
import type { Plain } from '#grader/types.ts';

/*
 * Words by number: 0 the, 1 to 3 near, of and behind, 4 and 5 old and red, and from 6 on five nouns, each in singular
 * and then in plural. Sentences stop before the verb; the label is 1 if it will be plural.
 */
const [articles, prepositions, adjectives, nouns] = [0, [1, 2, 3], [4, 5], [6, 8, 10, 12, 14]];
const words = 16;

interface Sentences {
  sentences: number[][];
  labels: number[];
}

interface Network {
  weightIh: number[][];
  weightHh: number[][];
  bias: number[];
  outputWeights: number[];
  outputBias: number;
}

/** "the keys near the old cabinet of the dogs …", with at most two nouns after the first. */
function drawSentences(count: number, random: Random): Sentences {
  const pick = (of: number[]) => of[random.integer(0, of.length)]!;
  const phrase = (number: number) => [
    articles,
    ...(random.uniform() < 0.3 ? [pick(adjectives)] : []),
    pick(nouns) + number,
  ];
  const labels = Array.from({ length: count }, (_, e) => e % 2);
  const sentences = labels.map((label) => {
    const sentence = phrase(label);
    for (let more = random.integer(0, 3); more > 0; more--)
      sentence.push(pick(prepositions), ...phrase(random.integer(0, 2)));
    return sentence;
  });
  return { sentences, labels };
}

/** "the key", "the keys", "the key near the dogs", "the keys near the dog". */
const four = [
  [0, 6],
  [0, 7],
  [0, 6, 1, 0, 9],
  [0, 7, 1, 0, 8],
];

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** What the network of the task says of a sentence. */
function logitOf({ weightIh, weightHh, bias, outputWeights, outputBias }: Network, sentence: number[]): number {
  const size = outputWeights.length;
  let hidden = outputWeights.map(() => 0);
  let cell = hidden;
  for (const word of sentence) {
    const sums = bias.map((b, r) => weightHh[r]!.reduce((sum, w, j) => sum + w * hidden[j]!, b + weightIh[r]![word]!));
    const gate = (block: number, k: number) => sigmoid(sums[block * size + k]!);
    cell = cell.map((c, k) => gate(1, k) * c + gate(0, k) * Math.tanh(sums[2 * size + k]!));
    hidden = cell.map((c, k) => gate(3, k) * Math.tanh(c));
  }
  return hidden.reduce((sum, a, k) => sum + outputWeights[k]! * a, outputBias);
}

const networkOf = ({ answer }: Trained) => answer as unknown as Network;
const seenBy = ({ args: [sentences, labels] }: Trained) => ({ sentences, labels }) as unknown as Sentences;
const unseenBy = ({ unseen }: Trained) => unseen as unknown as Sentences;

function accuracy(network: Network, { sentences, labels }: Sentences): number {
  const right = sentences.filter((sentence, e) => Number(logitOf(network, sentence) > 0) === labels[e]);
  return right.length / sentences.length;
}

/** Sentences whose last noun is of the given kind: with the subject’s number, or with the other. */
function lastNoun(isSame: boolean, { sentences, labels }: Sentences): Sentences {
  const wanted = sentences.map((sentence, e) => (sentence.at(-1)! % 2 === labels[e]) === isSame);
  return { sentences: sentences.filter((_, e) => wanted[e]), labels: labels.filter((_, e) => wanted[e]) };
}

/** The mean logistic loss. */
function loss(network: Network, { sentences, labels }: Sentences): number {
  const losses = sentences.map((sentence, e) => {
    const wrongness = (1 - 2 * labels[e]!) * logitOf(network, sentence);
    return Math.max(0, wrongness) + Math.log1p(Math.exp(-Math.abs(wrongness)));
  });
  return losses.reduce((sum, one) => sum + one, 0) / losses.length;
}

/** The network with one block of rows and the next exchanged. */
function exchanged(network: Network, block: number): Network {
  const size = network.outputWeights.length;
  const [start, middle, end] = [block * size, (block + 1) * size, (block + 2) * size];
  const swap = <T>(rows: T[]) => [
    ...rows.slice(0, start),
    ...rows.slice(middle, end),
    ...rows.slice(start, middle),
    ...rows.slice(end),
  ];
  const { weightIh, weightHh, bias } = network;
  return { ...network, weightIh: swap(weightIh), weightHh: swap(weightHh), bias: swap(bias) };
}

const areZero = ({ weightIh }: Network) => weightIh.flat().every((weight) => weight === 0);

/** What it costs to say "even odds" of everything. */
const guessing = Math.log(2);

/** Hears the last noun and nothing before it. */
const followsLastNoun = (trained: Trained) =>
  accuracy(networkOf(trained), lastNoun(true, unseenBy(trained))) > 0.7 &&
  accuracy(networkOf(trained), lastNoun(false, unseenBy(trained))) < 0.35;
const isExchanged = (trained: Trained) =>
  [0, 2].some((block) => accuracy(exchanged(networkOf(trained), block), unseenBy(trained)) > 0.95);
const isPlain = (trained: Trained) =>
  !areZero(networkOf(trained)) && !followsLastNoun(trained) && !isExchanged(trained);

/** A small network with drawn weights, a sentence and its label. */
function drawPass(random: Random, size: number, length: number): Plain[] {
  const vocabulary = 5;
  const row = (count: number) => Array.from({ length: count }, () => Number((0.8 * random.normal()).toFixed(2)));
  const rows = (count: number) => Array.from({ length: 4 * size }, () => row(count));
  const network = { weightIh: rows(vocabulary), weightHh: rows(size), bias: row(4 * size), outputWeights: row(size) };
  const sentence = Array.from({ length }, () => random.integer(0, vocabulary));
  return [{ ...network, outputBias: row(1)[0]! }, sentence, random.integer(0, 2)];
}

const shapes = ([, , words, hiddenSize]: Plain[]) => ({
  weightIh: [4 * (hiddenSize as number), words as number],
  weightHh: [4 * (hiddenSize as number), hiddenSize as number],
  bias: [4 * (hiddenSize as number)],
  outputWeights: [hiddenSize as number],
  outputBias: [],
});

export default defineChecks({
  axes: {
    weightIh: ['row', 'word'],
    weightHh: ['row', 'unit'],
    bias: ['row'],
    outputWeights: ['unit'],
  },
  groups: [
    {
      name: 'the slopes of one word',
      call: 'sentenceGradients',
      visible: true,
      cases: [
        [
          {
            weightIh: [[1], [1], [0.5], [0]],
            weightHh: [[0.5], [0.5], [1], [-1]],
            bias: [0, 1, 0, 0],
            outputWeights: [2],
            outputBias: 0,
          },
          [0],
          1,
        ],
      ],
    },
    {
      name: 'the slopes of two words',
      call: 'sentenceGradients',
      count: 2,
      draw: (random) => drawPass(random, random.integer(1, 4), 2),
    },
    {
      name: 'the slopes of a sentence',
      call: 'sentenceGradients',
      count: 3,
      draw: (random) => drawPass(random, random.integer(2, 4), random.integer(3, 7)),
    },
    {
      name: 'four short sentences',
      call: 'trainAgreement',
      visible: true,
      cases: [[four, [0, 1, 0, 1], words, 6] as unknown as Plain[]],
      training: {
        shapes,
        measures: [
          {
            name: 'accuracy on the four',
            of: (trained) => accuracy(networkOf(trained), seenBy(trained)),
            atLeast: 1,
            isShare: true,
          },
        ],
      },
    },
    {
      name: 'sentences with attractors',
      call: 'trainAgreement',
      count: 1,
      draw: (random) => {
        const { sentences, labels } = drawSentences(300, random);
        return [sentences, labels, words, 6] as unknown as Plain[];
      },
      training: {
        unseen: (random) => drawSentences(400, random) as unknown as Plain,
        shapes,
        measures: [
          {
            name: 'accuracy on unseen sentences',
            of: (trained) => accuracy(networkOf(trained), unseenBy(trained)),
            atLeast: 0.9,
            isShare: true,
          },
          {
            name: 'accuracy on those whose last noun has the other number',
            of: (trained) => accuracy(networkOf(trained), lastNoun(false, unseenBy(trained))),
            atLeast: 0.85,
            isShare: true,
          },
        ],
        signs: {
          'zero-start': (trained) => areZero(networkOf(trained)),
          'gates-exchanged': isExchanged,
          'hears-the-last-word': followsLastNoun,
          'runs-away': (trained) => isPlain(trained) && !(loss(networkOf(trained), seenBy(trained)) < 1.3 * guessing),
          'too-few-steps': (trained) => {
            const now = loss(networkOf(trained), seenBy(trained));
            return isPlain(trained) && now < 1.3 * guessing && now > 0.5 * guessing;
          },
        },
      },
    },
  ],
});
