export function maxPoolBackward(map: number[][], gradient: number[][], size: number, stride: number): number[][] {
  const slopes = map.map((row) => row.map(() => 0));
  gradient.forEach((row, y) => {
    row.forEach((_, x) => {
      let [top, left] = [y * stride, x * stride];
      for (let i = y * stride; i < y * stride + size; i++)
        for (let j = x * stride; j < x * stride + size; j++) if (map[i][j] > map[top][left]) [top, left] = [i, j];
      slopes[top][left] += map[top][left];
    });
  });
  return slopes;
}
