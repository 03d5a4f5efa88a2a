import { tanh4, tanhConstant } from './functions';
import { multiplyPanel } from './matmul';
import { pack } from './panel';
import { fma, splat } from './vector';

/** All panels of a matrix, one behind the other, as every time step multiplies by it. Steps are in bytes. */
function packAll(rows: i32, columns: i32, from: usize, rowStep: usize, columnStep: usize, to: usize): void {
  for (let column = 0; column < columns; column += 8) {
    pack(rows, min(8, columns - column), from + <usize>column * columnStep, rowStep, columnStep, to);
    to += <usize>rows << 5;
  }
}

/** y (rows, columns) = [y +] a · what `packAll` has packed. */
function multiplyPacked(rows: i32, inner: i32, columns: i32, a: usize, packed: usize, y: usize, add: i32): void {
  const yRow = <usize>columns << 2;
  for (let column = 0; column < columns; column += 8) {
    const width = min(8, columns - column);
    multiplyPanel(rows, inner, a, <usize>inner << 2, 4, packed, 32, 0, y + (<usize>column << 2), yRow, width, 0, add);
    packed += <usize>inner << 5;
  }
}

// @ts-ignore: decorator
@inline
function read(p: usize, isWhole: bool): v128 {
  return isWhole ? v128.load(p) : splat(p);
}

// @ts-ignore: decorator
@inline
function write(p: usize, v: v128, isWhole: bool): void {
  if (isWhole) v128.store(p, v);
  else v128.store32_lane(p, v, 0);
}

export function lstm(
  steps: i32, batch: i32, hidden: i32, gates: usize, w: usize, packed: usize, h: usize, c: usize, tanhC: usize,
): void {
  const low = tanhConstant(0), high = tanhConstant(1), a6 = tanhConstant(2), a5 = tanhConstant(3);
  const a4 = tanhConstant(4), a3 = tanhConstant(5), a2 = tanhConstant(6), a1 = tanhConstant(7), a0 = tanhConstant(8);
  const b3 = tanhConstant(9), b2 = tanhConstant(10), b1 = tanhConstant(11), b0 = tanhConstant(12);
  const half = f32x4.splat(0.5);
  const row = <usize>hidden << 2;
  const state = <usize>batch * row;
  packAll(hidden, 4 * hidden, w, 4 * row, 4, packed);
  for (; steps; steps--) {
    multiplyPacked(batch, hidden, 4 * hidden, h, packed, gates, 1);
    for (let b = batch; b; b--) {
      for (let left = hidden; left > 0; ) {
        const isWhole = left >= 4;
        // σ(x) = ½ + ½ tanh(x/2)
        let i = f32x4.mul(read(gates, isWhole), half);
        let f = f32x4.mul(read(gates + row, isWhole), half);
        let g = read(gates + 2 * row, isWhole);
        let o = f32x4.mul(read(gates + 3 * row, isWhole), half);
        i = fma(tanh4(i, low, high, a6, a5, a4, a3, a2, a1, a0, b3, b2, b1, b0), half, half);
        f = fma(tanh4(f, low, high, a6, a5, a4, a3, a2, a1, a0, b3, b2, b1, b0), half, half);
        g = tanh4(g, low, high, a6, a5, a4, a3, a2, a1, a0, b3, b2, b1, b0);
        o = fma(tanh4(o, low, high, a6, a5, a4, a3, a2, a1, a0, b3, b2, b1, b0), half, half);
        const cell = fma(f, read(c, isWhole), f32x4.mul(i, g));
        const squashed = tanh4(cell, low, high, a6, a5, a4, a3, a2, a1, a0, b3, b2, b1, b0);
        write(gates, i, isWhole);
        write(gates + row, f, isWhole);
        write(gates + 2 * row, g, isWhole);
        write(gates + 3 * row, o, isWhole);
        write(c + state, cell, isWhole);
        write(tanhC, squashed, isWhole);
        write(h + state, f32x4.mul(o, squashed), isWhole);
        const now: usize = isWhole ? 16 : 4;
        left -= isWhole ? 4 : 1;
        gates += now;
        c += now;
        h += now;
        tanhC += now;
      }
      gates += 3 * row;
    }
  }
}

export function lstmGradient(
  steps: i32, batch: i32, hidden: i32, gates: usize, w: usize, packed: usize, c: usize, tanhC: usize, g: usize,
  dGates: usize, dh: usize, dc: usize,
): void {
  const one = f32x4.splat(1);
  const row = <usize>hidden << 2;
  const state = <usize>batch * row;
  packAll(4 * hidden, hidden, w, 4, 4 * row, packed);
  for (let step = steps - 1; step >= 0; step--) {
    let gate = gates + <usize>step * 4 * state;
    let dGate = dGates + <usize>step * 4 * state;
    let before = c + <usize>step * state;
    let squash = tanhC + <usize>step * state;
    let from = g + <usize>step * state;
    let dHidden = dh, dCell = dc;
    for (let b = batch; b; b--) {
      for (let left = hidden; left > 0; ) {
        const isWhole = left >= 4;
        const i = read(gate, isWhole);
        const f = read(gate + row, isWhole);
        const candidate = read(gate + 2 * row, isWhole);
        const o = read(gate + 3 * row, isWhole);
        const squashed = read(squash, isWhole);
        const d = f32x4.add(read(from, isWhole), read(dHidden, isWhole));
        const slope = f32x4.sub(one, f32x4.mul(squashed, squashed));
        const cell = fma(f32x4.mul(d, o), slope, read(dCell, isWhole));
        const di = f32x4.mul(f32x4.mul(cell, candidate), f32x4.mul(i, f32x4.sub(one, i)));
        const df = f32x4.mul(f32x4.mul(cell, read(before, isWhole)), f32x4.mul(f, f32x4.sub(one, f)));
        const dg = f32x4.mul(f32x4.mul(cell, i), f32x4.sub(one, f32x4.mul(candidate, candidate)));
        const dOut = f32x4.mul(f32x4.mul(d, squashed), f32x4.mul(o, f32x4.sub(one, o)));
        write(dGate, di, isWhole);
        write(dGate + row, df, isWhole);
        write(dGate + 2 * row, dg, isWhole);
        write(dGate + 3 * row, dOut, isWhole);
        write(dCell, f32x4.mul(cell, f), isWhole);
        const now: usize = isWhole ? 16 : 4;
        left -= isWhole ? 4 : 1;
        gate += now;
        dGate += now;
        before += now;
        squash += now;
        from += now;
        dHidden += now;
        dCell += now;
      }
      gate += 3 * row;
      dGate += 3 * row;
    }
    multiplyPacked(batch, 4 * hidden, hidden, dGates + <usize>step * 4 * state, packed, dh, 0);
  }
}
