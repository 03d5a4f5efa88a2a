export function maxPoolBackward(map: number[][], gradient: number[][], size: number, stride: number): number[][] {
  const slopes = map.map((row) => row.map(() => 0));
  gradient.forEach((row, y) => {
    row.forEach((slope, x) => {
      const window = map
        .slice(y * stride, y * stride + size)
        .flatMap((line) => line.slice(x * stride, x * stride + size));
      const largest = Math.max(...window);
      const winners = window.filter((value) => value === largest).length;
      for (let i = y * stride; i < y * stride + size; i++)
        for (let j = x * stride; j < x * stride + size; j++) if (map[i][j] === largest) slopes[i][j] += slope / winners;
    });
  });
  return slopes;
}
