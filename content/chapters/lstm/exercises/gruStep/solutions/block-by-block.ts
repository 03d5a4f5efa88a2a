interface GruWeights {
  weightIh: number[][];
  weightHh: number[][];
  biasIh: number[];
  biasHh: number[];
}

type Vector = number[];

/** The bias, and the rows against the column; of block 0, 1 or 2. */
function sums(rows: Vector[], column: Vector, bias: Vector, block: number): Vector {
  const size = rows.length / 3;
  const made: Vector = [];
  for (let row = block * size; row < (block + 1) * size; row++) {
    let sum = bias[row];
    for (let j = 0; j < column.length; j++) sum += rows[row][j] * column[j];
    made.push(sum);
  }
  return made;
}

const add = (a: Vector, b: Vector) => a.map((value, k) => value + b[k]);
const times = (a: Vector, b: Vector) => a.map((value, k) => value * b[k]);
const gate = (z: Vector) => z.map((value) => (1 + Math.tanh(value / 2)) / 2);

export function gruStep(x: Vector, h: Vector, { weightIh, weightHh, biasIh, biasHh }: GruWeights): Vector {
  const [xr, xz, xn] = [0, 1, 2].map((block) => sums(weightIh, x, biasIh, block));
  const [hr, hz, hn] = [0, 1, 2].map((block) => sums(weightHh, h, biasHh, block));
  const n = add(xn, times(gate(add(xr, hr)), hn)).map(Math.tanh);
  // n + z (h − n) is the same as (1 − z) n + z h.
  const towardPast = h.map((past, k) => past - n[k]);
  return add(n, times(gate(add(xz, hz)), towardPast));
}
