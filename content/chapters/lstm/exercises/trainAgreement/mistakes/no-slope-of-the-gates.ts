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

/** The slopes of the logistic loss of one sentence in everything the network has, each in the place of its parameter. */
export function sentenceGradients(network: Network, sentence: number[], label: number): Network {
  const { weightIh, weightHh, bias, outputWeights } = network;
  const { steps, hidden, logit } = forward(network, sentence);
  const error = sigmoid(logit) - label;
  const slopes = {
    weightIh: weightIh.map((row) => row.map(() => 0)),
    weightHh: weightHh.map((row) => row.map(() => 0)),
    bias: bias.map(() => 0),
    outputWeights: hidden.map((a) => error * a),
    outputBias: error,
  };
  let dHidden = outputWeights.map((w) => error * w);
  let dCell = hidden.map(() => 0);
  for (const { word, i, f, g, o, hiddenBefore, cellBefore, cell } of steps.reverse()) {
    const shown = cell.map(Math.tanh);
    const inCell = dCell.map((d, k) => d + dHidden[k] * o[k] * (1 - shown[k] ** 2));
    const inSums = [
      ...i.map((gate, k) => inCell[k] * g[k]),
      ...f.map((gate, k) => inCell[k] * cellBefore[k]),
      ...g.map((value, k) => inCell[k] * i[k] * (1 - value ** 2)),
      ...o.map((gate, k) => dHidden[k] * shown[k]),
    ];
    inSums.forEach((slope, r) => {
      slopes.bias[r] += slope;
      slopes.weightIh[r][word] += slope;
      hiddenBefore.forEach((a, j) => {
        slopes.weightHh[r][j] += slope * a;
      });
    });
    dHidden = hidden.map((_, j) => inSums.reduce((sum, slope, r) => sum + slope * weightHh[r][j], 0));
    dCell = inCell.map((d, k) => d * f[k]);
  }
  return slopes;
}

const list = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

const descend = (rows: number[][], slopes: number[][], rate: number) =>
  rows.map((row, r) => row.map((weight, j) => weight - rate * slopes[r][j]));

/** The start need not be random; it must not be zero. */
export function trainAgreement(sentences: number[][], labels: number[], words: number, hiddenSize: number): Network {
  let drawn = 0;
  const draw = () => Math.sin(++drawn * drawn) / 2;
  const network: Network = {
    weightIh: list(4 * hiddenSize, () => list(words, draw)),
    weightHh: list(4 * hiddenSize, () => list(hiddenSize, draw)),
    // The second block are the forget gates, which begin nearly open.
    bias: list(4 * hiddenSize, (r) => (Math.floor(r / hiddenSize) === 1 ? 2 : 0)),
    outputWeights: list(hiddenSize, draw),
    outputBias: 0,
  };
  // A running mean of the loss; when it is next to nothing there is little left to learn.
  let cost = 1;
  for (let step = 0; step < 100 && cost > 0.005; step++) {
    const e = step % sentences.length;
    const slopes = sentenceGradients(network, sentences[e], labels[e]);
    network.weightIh = descend(network.weightIh, slopes.weightIh, 0.25);
    network.weightHh = descend(network.weightHh, slopes.weightHh, 0.25);
    [network.bias] = descend([network.bias], [slopes.bias], 0.25);
    [network.outputWeights] = descend([network.outputWeights], [slopes.outputWeights], 0.25);
    network.outputBias -= 0.25 * slopes.outputBias;
    cost += (-Math.log(1 - Math.abs(slopes.outputBias)) - cost) / 100;
  }
  return network;
}
