type Image = number[][][];
type Filters = number[][][][];

/** Asks of each entry of the image, and of each weight, where it was used; nothing is scattered. */
export function convBackward(image: Image, filters: Filters, gradient: Image, stride: number, padding: number) {
  const height = gradient.length;
  const width = gradient[0].length;
  const places = Array.from({ length: height * width }, (_, at) => [Math.floor(at / width), at % width]);
  const sumOver = (term: (y: number, x: number) => number) => places.reduce((sum, [y, x]) => sum + term(y, x), 0);
  return {
    dImage: image.map((line, row) =>
      line.map((pixel, column) =>
        pixel.map((_, c) =>
          sumOver((y, x) => {
            const [i, j] = [row + padding - y * stride, column + padding - x * stride];
            return filters.reduce((sum, filter, k) => sum + (filter[i]?.[j]?.[c] ?? 0) * gradient[y][x][k], 0);
          }),
        ),
      ),
    ),
    dFilters: filters.map((filter, k) =>
      filter.map((weights, i) =>
        weights.map((weight, j) =>
          weight.map((_, c) =>
            sumOver((y, x) => {
              const pixel = image[y * stride + i - padding]?.[x * stride + j - padding];
              return gradient[y][x][k] * (pixel?.[c] ?? 0);
            }),
          ),
        ),
      ),
    ),
    dBiases: filters.map((_, k) => sumOver((y, x) => gradient[y][x][k])),
  };
}
