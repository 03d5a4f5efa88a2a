/** Running values, one loop for each index. */
export function maxPool(volume: number[][][], size: number, stride: number): number[][][] {
  return places(volume.length, size, stride).map((top) =>
    places(volume[0].length, size, stride).map((left) =>
      volume[top][left].map((first, c) => {
        let largest = first;
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++)
            if (volume[top + i][left + j][c] > largest) largest = volume[top + i][left + j][c];
        return largest;
      }),
    ),
  );
}

export function avgPool(volume: number[][][], size: number, stride: number): number[][][] {
  return places(volume.length, size, stride).map((top) =>
    places(volume[0].length, size, stride).map((left) =>
      volume[top][left].map((_, c) => {
        let sum = 0;
        for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum += volume[top + i][left + j][c];
        return sum / size ** 2;
      }),
    ),
  );
}

/** Where windows begin. */
function places(length: number, size: number, stride: number): number[] {
  const starts: number[] = [];
  for (let start = 0; start + size <= length; start += stride) starts.push(start);
  return starts;
}
