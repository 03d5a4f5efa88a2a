type Image = number[][][];
type Filters = number[][][][];

export function convBackward(image: Image, filters: Filters, gradient: Image, stride: number, padding: number) {
  const channels = image[0][0].length;
  const dImage = Array.from({ length: image.length + 2 * padding }, () =>
    Array.from({ length: image[0].length + 2 * padding }, () => Array<number>(channels).fill(0)),
  );
  const dFilters = filters.map((filter) => filter.map((row) => row.map((weights) => weights.map(() => 0))));
  const dBiases = filters.map(() => 0);
  gradient.forEach((outputs, y) => {
    outputs.forEach((slopes, x) => {
      slopes.forEach((g, k) => {
        dBiases[k] += g;
        filters[k].forEach((weights, i) => {
          weights.forEach((weight, j) => {
            const row = y * stride + i - padding;
            const column = x * stride + j - padding;
            weight.forEach((w, c) => {
              dImage[row + padding][column + padding][c] += g * w;
              dFilters[k][i][j][c] += g * (image[row]?.[column]?.[c] ?? 0);
            });
          });
        });
      });
    });
  });
  return { dImage, dFilters, dBiases };
}
