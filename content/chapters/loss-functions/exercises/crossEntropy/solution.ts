const smallest = 1e-12;

export function crossEntropy(probabilities: number[][], labels: number[]): number {
  let total = 0;
  for (let i = 0; i < probabilities.length; i++) {
    const trueProbability = probabilities[i][labels[i]];
    total -= Math.log(Math.max(trueProbability, smallest));
  }
  return total / probabilities.length;
}
