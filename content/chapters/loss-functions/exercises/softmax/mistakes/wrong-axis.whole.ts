export function softmax(logits: number[][]): number[][] {
  const classes = logits[0].length;
  const probabilities = logits.map((row) => row.map(() => 0));
  for (let column = 0; column < classes; column++) {
    const scores = logits.map((row) => row[column]);
    const largest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - largest), 0);
    scores.forEach((score, example) => {
      probabilities[example][column] = Math.exp(score - largest) / total;
    });
  }
  return probabilities;
}
