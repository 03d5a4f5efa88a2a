export function sample(logits: number[], temperature: number, u: number): number {
  const largest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp((logit - largest) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  let upTo = 0;
  for (let i = 0; i < powers.length; i++) {
    upTo += powers[i] / total;
    if (u < powers[i] / total) return i;
  }
  // Rounding may leave the last sum a hair below 1, and u above it.
  return powers.length - 1;
}
