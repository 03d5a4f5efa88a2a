export function softmax(logits: number[][]): number[][] {
  return logits.map((row) => {
    const total = row.reduce((sum, score) => sum + score, 0);
    return row.map((score) => score / total);
  });
}
