type Image = number[][][];
type Filters = number[][][][];

/**
 * @param image shape (height, width, channels)
 * @param filters shape (filters, size, size, channels)
 * @param gradient the slope in each output, shape (outHeight, outWidth, filters)
 */
export function convBackward(image: Image, filters: Filters, gradient: Image, stride: number, padding: number) {
  // Your code here. For now every slope is 0.
  const dImage = image.map((row) => row.map((pixel) => pixel.map(() => 0)));
  const dFilters = filters.map((filter) => filter.map((row) => row.map((weights) => weights.map(() => 0))));
  const dBiases = filters.map(() => 0);
  return { dImage, dFilters, dBiases };
}
