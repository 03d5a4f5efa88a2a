import { reluGradient, sigmoidGradient, tanhGradient } from '../kernels/activationGradients.ts';
import { kernels } from '../kernels/current.ts';
import { addScaled } from '../kernels/updates.ts';
import { heap } from '../memory/heap.ts';
import { Tensor } from '../tensor.ts';

/** What a hidden unit makes of its sum; `identity` leaves it as it is. */
export type HiddenActivation = 'tanh' | 'relu' | 'sigmoid' | 'identity';

/**
 * What the outputs are taught by: `logistic` is binaryCrossEntropyWithLogits on one logit, `softmax` crossEntropy on
 * several, `squared` mseLoss. All as the mean over the batch.
 */
export type TeachingLoss = 'logistic' | 'softmax' | 'squared';

/** A layer's weight (inputs, outputs) and bias (outputs). */
export interface DenseLayer {
  readonly weight: Tensor;
  readonly bias: Tensor;
}

export interface UpdateOptions {
  /** η */
  learningRate: number;
  /** λ of the penalty ½λ Σ w², on weights and not on biases. */
  l2?: number;
  /** λ of the penalty λ Σ |w|, on weights and not on biases. A weight that it would carry across 0 stops there. */
  l1?: number;
}

/**
 * Updates of a multilayer perceptron by gradient descent, with every kernel call of an update laid out once: for
 * networks so small that the tape's objects would cost more than the arithmetic. The formulas are those of the chapter
 * on backpropagation; the tape computes the same gradients, which a test holds to 10⁻⁵.
 *
 * Write a batch into `x` (batch, inputs) and `y` (batch, outputs), then call `update`. For `softmax`, y has a 1 at the
 * class and 0 elsewhere.
 */
export class PerceptronTraining {
  readonly layers: readonly DenseLayer[];
  readonly activation: HiddenActivation;
  readonly loss: TeachingLoss;
  readonly x: Tensor;
  readonly y: Tensor;
  /** What each layer gives, the last one logits or predictions; and the gradient there. */
  readonly #outputs: readonly Tensor[];
  readonly #gradients: readonly Tensor[];
  /** −η / batch for every output, so that the gradient arrives in the weights as their change. */
  readonly #scale: Tensor;
  readonly #scratch: Tensor;
  #scaleValue = Number.NaN;
  readonly #calls: readonly LayerCalls[];

  constructor(layers: readonly DenseLayer[], activation: HiddenActivation, loss: TeachingLoss, batch: number) {
    this.layers = layers;
    this.activation = activation;
    this.loss = loss;
    const widths = layers.map(({ bias }) => bias.size);
    const inputs = layers[0]!.weight.shape[0]!;
    const outputs = widths.at(-1)!;
    this.x = new Tensor([batch, inputs]);
    this.y = new Tensor([batch, outputs]);
    this.#outputs = widths.map((width) => new Tensor([batch, width]));
    this.#gradients = widths.map((width) => new Tensor([batch, width]));
    this.#scale = new Tensor([batch, outputs]);
    this.#scratch = new Tensor([Math.max(...layers.map(({ weight }) => weight.size))]);
    this.#calls = layers.map(({ weight, bias }, index) => ({
      inputs: weight.shape[0]!,
      outputs: weight.shape[1]!,
      weight: weight.at,
      bias: bias.at,
      x: index === 0 ? this.x.at : this.#outputs[index - 1]!.at,
      y: this.#outputs[index]!.at,
      gradient: this.#gradients[index]!.at,
    }));
  }

  /** The tensors that this holds beside the layers, for `dispose`. */
  get buffers(): Tensor[] {
    return [this.x, this.y, ...this.#outputs, ...this.#gradients, this.#scale, this.#scratch];
  }

  /** One step down the gradient of the first `rows` examples in `x` and `y`. */
  update(rows: number, { learningRate, l1 = 0, l2 = 0 }: UpdateOptions): void {
    const calls = this.#calls;
    const last = calls.length - 1;
    this.#forward(rows);
    this.#startGradient(rows, learningRate);
    for (let index = last; index >= 0; index--) {
      const { inputs, outputs, weight, bias, x, gradient } = calls[index]!;
      // ∂L/∂x = g · Wᵀ with the weights as they were, so before they move.
      if (index > 0) {
        const before = calls[index - 1]!.gradient;
        kernels.matmul(rows, outputs, inputs, gradient, outputs, 1, weight, 1, outputs, 0, 0, before, 0);
        this.#throughActivation(rows * inputs, x, before);
      }
      if (l2 > 0) (kernels.addScaled ?? addScaled)(inputs * outputs, weight, -learningRate * l2, weight);
      // W ← W + xᵀ · g and b ← b + Σ g, where g carries the factor −η / batch.
      kernels.matmul(inputs, rows, outputs, x, 1, inputs, gradient, outputs, 1, 0, 0, weight, 1);
      kernels.columnSums(rows, outputs, gradient, bias, 1);
      if (l1 > 0) this.#shrink(inputs * outputs, weight, learningRate * l1);
    }
  }

  #forward(rows: number): void {
    const calls = this.#calls;
    const last = calls.length - 1;
    const relu = this.activation === 'relu' ? 1 : 0;
    for (let index = 0; index <= last; index++) {
      const { inputs, outputs, weight, bias, x, y } = calls[index]!;
      const isHidden = index < last;
      kernels.matmul(rows, inputs, outputs, x, inputs, 1, weight, outputs, 1, bias, isHidden ? relu : 0, y, 0);
      if (!isHidden) return;
      if (this.activation === 'tanh') kernels.tanh(rows * outputs, y, y);
      else if (this.activation === 'sigmoid') kernels.sigmoid(rows * outputs, y, y);
    }
  }

  /** ∂L/∂z of the last layer times −η: (σ(z) − y), (softmax(z) − y) or 2 (z − y), over what the mean is taken of. */
  #startGradient(rows: number, learningRate: number): void {
    const { outputs, y: z, gradient } = this.#calls.at(-1)!;
    const size = rows * outputs;
    if (this.loss === 'logistic') kernels.sigmoid(size, z, z);
    else if (this.loss === 'softmax') (kernels.softmaxRows ?? softmaxRows)(rows, outputs, z, z);
    const meanOf = this.loss === 'softmax' ? rows : size;
    this.#setScale(((this.loss === 'squared' ? -2 : -1) * learningRate) / meanOf);
    kernels.sub(size, z, this.y.at, gradient);
    kernels.mul(size, gradient, this.#scale.at, gradient);
  }

  #setScale(value: number): void {
    if (value === this.#scaleValue) return;
    this.#scale.data.fill(value);
    this.#scaleValue = value;
  }

  /** Takes the gradient after an activation, which gave y, to the one before it. */
  #throughActivation(n: number, y: number, gradient: number): void {
    const { activation } = this;
    if (activation === 'tanh') (kernels.tanhGradient ?? tanhGradient)(n, y, gradient, gradient, 0);
    else if (activation === 'relu') (kernels.reluGradient ?? reluGradient)(n, y, gradient, gradient, 0);
    else if (activation === 'sigmoid') (kernels.sigmoidGradient ?? sigmoidGradient)(n, y, gradient, gradient, 0);
  }

  /** w ← w − clip(w, −t, t): every weight t nearer to 0, and no further (Daubechies, Defrise and De Mol 2004). */
  #shrink(n: number, weight: number, threshold: number): void {
    const clipped = this.#scratch.at;
    kernels.clip(n, weight, -threshold, threshold, clipped);
    kernels.sub(n, weight, clipped, weight);
  }
}

/** The plain version of the kernel: y = exp(x − largest) / Σ, row by row. */
function softmaxRows(rows: number, classes: number, x: number, y: number): void {
  const { floats } = heap;
  for (let row = 0; row < rows; row++) {
    const [from, to] = [x / 4 + row * classes, y / 4 + row * classes];
    const exponentials = floats.slice(from, from + classes);
    const largest = Math.max(...exponentials);
    let sum = 0;
    for (let i = 0; i < classes; i++) sum += exponentials[i] = Math.exp(exponentials[i]! - largest);
    for (let i = 0; i < classes; i++) floats[to + i] = exponentials[i]! / sum;
  }
}

/** A layer's sizes and byte offsets, read once. */
interface LayerCalls {
  inputs: number;
  outputs: number;
  weight: number;
  bias: number;
  x: number;
  y: number;
  gradient: number;
}
