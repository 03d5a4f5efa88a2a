interface Network {
  weightIh: number[][];
  weightHh: number[][];
  bias: number[];
  outputWeights: number[];
  outputBias: number;
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** Reads a sentence, and keeps what the way back needs: of every step the word, the gates, and the states around it. */
function forward({ weightIh, weightHh, bias, outputWeights, outputBias }: Network, sentence: number[]) {
  const size = outputWeights.length;
  let [hidden, cell] = [Array<number>(size).fill(0), Array<number>(size).fill(0)];
  const steps = sentence.map((word) => {
    // A word is a one-hot vector: of weightIh it picks a column.
    const sums = bias.map((b, r) => weightHh[r].reduce((sum, w, j) => sum + w * hidden[j], b + weightIh[r][word]));
    const i = sums.slice(0, size).map(sigmoid);
    const f = sums.slice(size, 2 * size).map(sigmoid);
    const g = sums.slice(2 * size, 3 * size).map(Math.tanh);
    const o = sums.slice(3 * size).map(sigmoid);
    const [hiddenBefore, cellBefore] = [hidden, cell];
    cell = cellBefore.map((c, k) => f[k] * c + i[k] * g[k]);
    hidden = cell.map((c, k) => o[k] * Math.tanh(c));
    return { word, i, f, g, o, hiddenBefore, cellBefore, cell };
  });
  const logit = hidden.reduce((sum, a, k) => sum + outputWeights[k] * a, outputBias);
  return { steps, hidden, logit };
}

/**
 * @param label 1 where the verb is plural, 0 where it is singular
 * @returns the slopes of the sentence's logistic loss, in arrays of the shapes of the network's own
 */
export function sentenceGradients(network: Network, sentence: number[], label: number): Network {
  const { steps, hidden, logit } = forward(network, sentence);

  // Your code here.
  return { weightIh: [], weightHh: [], bias: [], outputWeights: [], outputBias: 0 };
}

/**
 * @param sentences lists of word numbers, each from its first word to the one before the verb
 * @param labels one for each sentence
 * @param words how many words there are
 */
export function trainAgreement(sentences: number[][], labels: number[], words: number, hiddenSize: number): Network {
  // Your code here.
  return { weightIh: [], weightHh: [], bias: [], outputWeights: [], outputBias: 0 };
}
