export function sample(logits: number[], temperature: number, u: number): number {
  return temperature > 0 ? Math.floor(u * logits.length) : -1;
}
