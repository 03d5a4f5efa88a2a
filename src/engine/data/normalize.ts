import { formatShape } from '../shape.ts';
import { countOf, type Examples, widthOf } from './examples.ts';

/** Mean and standard deviation of each feature, (width) both. */
export interface Statistics {
  readonly mean: Float32Array;
  readonly standardDeviation: Float32Array;
}

/**
 * Mean and standard deviation (of the population: divided by n) of each feature. Take them of the training set and
 * normalize dev and test sets by the same: what is learned from test examples, even their mean, is no test.
 *
 * @shape (count, …) gives mean and standard deviation (width)
 * @throws if there is no example
 * @see sklearn.preprocessing.StandardScaler
 */
export function statisticsOf(examples: Examples<Int32Array | Float32Array>): Statistics {
  const [count, width, { inputs }] = [countOf(examples), widthOf(examples), examples];
  if (count === 0)
    throw new RangeError(`statisticsOf: no examples: ${formatShape(examples.shape)}; it takes one or more`);
  const [mean, standardDeviation] = [new Float32Array(width), new Float32Array(width)];
  for (let feature = 0; feature < width; feature++) {
    let sum = 0;
    for (let at = feature; at < inputs.length; at += width) sum += inputs[at]!;
    let squares = 0;
    for (let at = feature; at < inputs.length; at += width) squares += (inputs[at]! - sum / count) ** 2;
    mean[feature] = sum / count;
    standardDeviation[feature] = Math.sqrt(squares / count);
  }
  return { mean, standardDeviation };
}

/**
 * (x − mean) / standard deviation, feature by feature. A feature that never varied, such as the corner pixel of every
 * digit, is only shifted: as scikit-learn's `StandardScaler` does, and for the same reason (0/0).
 *
 * @shape (count, …), and the same comes out; statistics (width)
 * @throws if the statistics are of another number of features
 * @see sklearn.preprocessing.StandardScaler
 */
export function normalize<Labels extends Int32Array | Float32Array>(
  examples: Examples<Labels>,
  { mean, standardDeviation }: Statistics,
): Examples<Labels> {
  const width = widthOf(examples);
  if (mean.length !== width) {
    throw new RangeError(
      `normalize: statistics of ${mean.length} features do not fit ${formatShape(examples.shape)}; take them of the training set`,
    );
  }
  const inputs = examples.inputs.map((x, i) => {
    const feature = i % width;
    return (x - mean[feature]!) / (standardDeviation[feature] || 1);
  });
  return { ...examples, inputs };
}
