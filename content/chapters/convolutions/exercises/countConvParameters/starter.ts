type Layer = { kind: 'conv'; size: number; filters: number } | { kind: 'pool'; size: number };

/**
 * @param input height, width and channels of the image
 * @param layers from the image on
 * @returns the number of weights and biases
 */
export function countConvParameters(input: [height: number, width: number, channels: number], layers: Layer[]): number {
  // Your code here.
  return 0;
}
