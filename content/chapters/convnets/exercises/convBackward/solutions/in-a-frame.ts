type Image = number[][][];
type Filters = number[][][][];

/** Lays the image in its frame of zeros, and takes the frame off again. */
export function convBackward(image: Image, filters: Filters, gradient: Image, stride: number, padding: number) {
  const size = filters[0].length;
  const channels = image[0][0].length;
  const tall = image.length + 2 * padding;
  const wide = image[0].length + 2 * padding;
  const framed = Array.from({ length: tall }, (_, y) =>
    Array.from({ length: wide }, (_, x) =>
      Array.from({ length: channels }, (_, c) => image[y - padding]?.[x - padding]?.[c] ?? 0),
    ),
  );
  const dFramed = framed.map((row) => row.map((pixel) => pixel.map(() => 0)));
  const dFilters = filters.map((filter) => filter.map((row) => row.map((weights) => weights.map(() => 0))));
  const dBiases = new Array<number>(filters.length).fill(0);
  for (let k = 0; k < filters.length; k++)
    for (let y = 0; y < gradient.length; y++)
      for (let x = 0; x < gradient[0].length; x++) {
        const g = gradient[y][x][k];
        dBiases[k] += g;
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++)
            for (let c = 0; c < channels; c++) {
              dFramed[y * stride + i][x * stride + j][c] += g * filters[k][i][j][c];
              dFilters[k][i][j][c] += g * framed[y * stride + i][x * stride + j][c];
            }
      }
  const dImage = dFramed.slice(padding, tall - padding).map((row) => row.slice(padding, wide - padding));
  return { dImage, dFilters, dBiases };
}
