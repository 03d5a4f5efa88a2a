export function sample(logits: number[], temperature: number, u: number): number {
  const scaled = logits.map((logit) => logit / temperature);
  const largest = scaled.reduce((a, b) => (a > b ? a : b));
  const powers = scaled.map((logit) => Math.exp(logit - largest));
  let left = powers.reduce((sum, power) => sum + power, 0) * u;
  const last = powers.length - 1;
  for (let i = 0; i < last; i++) {
    left -= powers[i];
    if (left < 0) return i;
  }
  return last;
}
