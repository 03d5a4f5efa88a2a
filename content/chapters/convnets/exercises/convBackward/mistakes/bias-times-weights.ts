type Image = number[][][];
type Filters = number[][][][];

export function convBackward(image: Image, filters: Filters, gradient: Image, stride: number, padding: number) {
  const dImage = image.map((row) => row.map((pixel) => pixel.map(() => 0)));
  const dFilters = filters.map((filter) => filter.map((row) => row.map((weights) => weights.map(() => 0))));
  const dBiases = filters.map(() => 0);
  gradient.forEach((outputs, y) => {
    outputs.forEach((slopes, x) => {
      slopes.forEach((g, k) => {
        filters[k].forEach((weights, i) => {
          weights.forEach((weight, j) => {
            const row = y * stride + i - padding;
            const column = x * stride + j - padding;
            // Outside lies padding: nobody asks for its slope, and it was 0 in every product.
            if (!image[row]?.[column]) return;
            weight.forEach((w, c) => {
              dBiases[k] += g * w;
              dImage[row][column][c] += g * w;
              dFilters[k][i][j][c] += g * image[row][column][c];
            });
          });
        });
      });
    });
  });
  return { dImage, dFilters, dBiases };
}
