/**
 * @param logits one for each letter, shape (letters)
 * @param temperature above 0
 * @param u a number that is equally likely anywhere from 0 up to 1
 * @returns the number of the letter that u falls on
 */
export function sample(logits: number[], temperature: number, u: number): number {
  // Your code here.
  return -1;
}
