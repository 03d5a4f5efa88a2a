export function maxPoolBackward(map: number[][], gradient: number[][], size: number, stride: number): number[][] {
  const width = map[0].length;
  const slopes = new Array<number>(map.length * width).fill(0);
  for (let y = 0; y < gradient.length; y++)
    for (let x = 0; x < gradient[y].length; x++) {
      const window = map
        .slice(y * stride, y * stride + size)
        .flatMap((row) => row.slice(x * stride, x * stride + size));
      const winner = window.indexOf(Math.max(...window));
      const [i, j] = [Math.floor(winner / size), winner % size];
      slopes[(y * stride + i) * width + x * stride + j] += gradient[y][x];
    }
  return map.map((_, i) => slopes.slice(i * width, (i + 1) * width));
}
