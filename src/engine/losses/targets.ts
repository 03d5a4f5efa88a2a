import { type TensorData, tensor } from '../create.ts';
import { requireFloat } from '../operations/checks.ts';
import { formatShape, isSameShape, type Shape } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/** The true classes of a batch, counted from 0: an int32 tensor, or plain whole numbers. */
export type Labels = Tensor | Int32Array | readonly number[] | number;

/**
 * The labels as a tensor, checked against scores of shape (…, classes): one label for each row of scores.
 *
 * @throws if there are more or fewer labels than rows, or one is not the number of a class
 */
export function labelsFor(loss: string, scores: Tensor, labels: Labels): Tensor {
  requireFloat(loss, scores);
  const [rows, classes] = [scores.shape.slice(0, -1), scores.shape.at(-1)];
  if (classes === undefined) {
    throw new RangeError(`${loss}: scores are a single number: (); they need an axis of classes`);
  }
  if (labels instanceof Tensor && labels.dtype !== 'int32') {
    throw new TypeError(
      `${loss}: labels must be class numbers in int32, got float32 ${formatShape(labels.shape)}; ` +
        "make them with tensor([0, 2], { dtype: 'int32' })",
    );
  }
  const [numbers, shape] = entriesOf(labels);
  if (!isSameShape(shape, rows)) {
    const [got, given, expected] = [shape, scores.shape, rows].map(formatShape);
    throw new RangeError(`${loss}: labels ${got} do not fit scores ${given}; one label a row makes ${expected}`);
  }
  for (let i = 0; i < numbers.length; i++) {
    const label = numbers[i]!;
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      throw new RangeError(
        `${loss}: no such class: ${label} at ${i}; labels are whole numbers from 0 to ${classes - 1}`,
      );
    }
  }
  return labels instanceof Tensor ? labels : tensor(labels, { dtype: 'int32' });
}

/**
 * Targets as a tensor, checked to be of the predictions' shape: a (3) against a (3,1) would broadcast to nine
 * differences without a word.
 *
 * @throws if the shapes differ
 */
export function targetsFor(loss: string, predictions: Tensor, targets: Tensor | TensorData): Tensor {
  const made = targets instanceof Tensor ? targets : tensor(targets);
  for (const operand of [predictions, made]) requireFloat(loss, operand);
  if (!isSameShape(made.shape, predictions.shape)) {
    const [got, expected] = [made.shape, predictions.shape].map(formatShape);
    throw new RangeError(`${loss}: targets ${got} do not fit predictions ${expected}; reshape one of them`);
  }
  return made;
}

function entriesOf(labels: Labels): [ArrayLike<number>, Shape] {
  if (labels instanceof Tensor) return [labels.data, labels.shape];
  return typeof labels === 'number' ? [[labels], []] : [labels, [labels.length]];
}
