export function softmax(logits: number[][]): number[][] {
  const classes = logits[0].length;
  const probabilities = logits.map((row) => row.map(() => 0));
  for (let column = 0; column < classes; column++) {
    const ofClass = logits.map((row) => row[column]);
    const largest = Math.max(...ofClass);
    const total = ofClass.reduce((sum, logit) => sum + Math.exp(logit - largest), 0);
    ofClass.forEach((logit, example) => {
      probabilities[example][column] = Math.exp(logit - largest) / total;
    });
  }
  return probabilities;
}
