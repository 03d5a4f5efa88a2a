/** Asks of each entry which windows it has won. */
export function maxPoolBackward(map: number[][], gradient: number[][], size: number, stride: number): number[][] {
  const winnerOf = (y: number, x: number) => {
    const places = Array.from({ length: size * size }, (_, at) => [
      y * stride + Math.floor(at / size),
      x * stride + (at % size),
    ]);
    return places.reduce((best, place) => (map[place[0]][place[1]] > map[best[0]][best[1]] ? place : best));
  };
  const wins = gradient.map((row, y) => row.map((_, x) => winnerOf(y, x).join()));
  return map.map((row, i) =>
    row.map((_, j) =>
      gradient.flat().reduce((sum, slope, at) => (wins.flat()[at] === `${i},${j}` ? sum + slope : sum), 0),
    ),
  );
}
