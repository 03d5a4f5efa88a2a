export function sample(logits: number[], temperature: number, u: number): number {
  let best = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i] > logits[best]) best = i;
  return temperature > 0 && u >= 0 ? best : -1;
}
