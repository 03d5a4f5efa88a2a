interface Layer {
  kind: 'conv' | 'pool';
  size: number;
  /** Of a conv layer. */
  filters?: number;
}

/**
 * @param input height, width and channels of the image
 * @param layers from the image on
 * @returns the number of weights and biases
 */
export function countConvParameters(input: [height: number, width: number, channels: number], layers: Layer[]): number {
  // Your code here.
  return 0;
}
