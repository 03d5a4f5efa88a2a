/**
 * Softmax of logits / temperature. Below 1 the likely become likelier, above 1 all come nearer to each other; at 0 the
 * likeliest has everything.
 */
export function distribution(logits: ArrayLike<number>, temperature: number): number[] {
  const all = Array.from(logits);
  const largest = Math.max(...all);
  const weights = all.map((logit) =>
    temperature > 0 ? Math.exp((logit - largest) / temperature) : Number(logit === largest),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/**
 * Draws a symbol: where u, evenly drawn from [0, 1), falls when the probabilities lie end to end.
 *
 * @throws if a logit is no number
 */
export function sample(logits: ArrayLike<number>, temperature: number, u: number): number {
  const probabilities = distribution(logits, temperature);
  if (probabilities.some(Number.isNaN)) {
    throw new RangeError(
      'sample: the logits are not all numbers; train the network anew, with a smaller learning rate',
    );
  }
  let end = 0;
  const drawn = probabilities.findIndex((probability) => {
    end += probability;
    return u < end;
  });
  // Rounding may leave the sum a hair below 1.
  return drawn === -1 ? probabilities.indexOf(Math.max(...probabilities)) : drawn;
}
