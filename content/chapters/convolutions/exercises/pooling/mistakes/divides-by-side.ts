type Volume = number[][][];

/** Moves a window over every channel by itself, and makes one number of its entries. */
function pool(volume: Volume, size: number, stride: number, summarize: (entries: number[]) => number): Volume {
  const outHeight = Math.floor((volume.length - size) / stride) + 1;
  const outWidth = Math.floor((volume[0].length - size) / stride) + 1;
  const output: Volume = [];
  for (let y = 0; y < outHeight; y++) {
    output.push([]);
    for (let x = 0; x < outWidth; x++) {
      const pixel = volume[0][0].map((_, c) => {
        const entries: number[] = [];
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) entries.push(volume[y * stride + i][x * stride + j][c]);
        return summarize(entries);
      });
      output[y].push(pixel);
    }
  }
  return output;
}

export function maxPool(volume: Volume, size: number, stride: number): Volume {
  return pool(volume, size, stride, (entries) => Math.max(...entries));
}

export function avgPool(volume: Volume, size: number, stride: number): Volume {
  return pool(
    volume,
    size,
    stride,
    (entries) => entries.reduce((sum, entry) => sum + entry, 0) / Math.sqrt(entries.length),
  );
}
