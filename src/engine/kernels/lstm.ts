import { heap } from '../memory/heap.ts';
import type { LstmKernels } from './kernels.ts';
import { referenceMatmul } from './matmul.ts';

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export const lstm: LstmKernels['lstm'] = (steps, batch, hidden, gates, w, _, h, c, tanhC) => {
  const { floats } = heap;
  const state = batch * hidden;
  for (let step = 0; step < steps; step++) {
    const [gatesNow, hNow] = [gates + 16 * step * state, h + 4 * step * state];
    referenceMatmul(batch, hidden, 4 * hidden, hNow, hidden, 1, w, 4 * hidden, 1, 0, 0, gatesNow, 1);
    for (let b = 0; b < batch; b++) {
      for (let k = 0; k < hidden; k++) {
        const gate = (gatesNow >> 2) + 4 * b * hidden + k;
        const place = step * state + b * hidden + k;
        const input = sigmoid(floats[gate]!);
        const forget = sigmoid(floats[gate + hidden]!);
        const candidate = Math.tanh(floats[gate + 2 * hidden]!);
        const output = sigmoid(floats[gate + 3 * hidden]!);
        const cell = forget * floats[(c >> 2) + place]! + input * candidate;
        floats[gate] = input;
        floats[gate + hidden] = forget;
        floats[gate + 2 * hidden] = candidate;
        floats[gate + 3 * hidden] = output;
        floats[(c >> 2) + place + state] = cell;
        floats[(tanhC >> 2) + place] = Math.tanh(cell);
        floats[(h >> 2) + place + state] = output * Math.tanh(cell);
      }
    }
  }
};

export const lstmGradient: LstmKernels['lstmGradient'] = (
  steps,
  batch,
  hidden,
  gates,
  w,
  _,
  c,
  tanhC,
  g,
  dGates,
  dh,
  dc,
) => {
  const { floats } = heap;
  const state = batch * hidden;
  for (let step = steps - 1; step >= 0; step--) {
    for (let b = 0; b < batch; b++) {
      for (let k = 0; k < hidden; k++) {
        const place = step * state + b * hidden + k;
        const gate = 4 * (step * state + b * hidden) + k;
        const [input, forget, candidate, output] = [0, 1, 2, 3].map(
          (which) => floats[(gates >> 2) + gate + which * hidden]!,
        ) as [number, number, number, number];
        const squashed = floats[(tanhC >> 2) + place]!;
        const running = (dc >> 2) + b * hidden + k;
        const dHidden = floats[(g >> 2) + place]! + floats[(dh >> 2) + b * hidden + k]!;
        const dCell = dHidden * output * (1 - squashed * squashed) + floats[running]!;
        const to = (dGates >> 2) + gate;
        floats[to] = dCell * candidate * input * (1 - input);
        floats[to + hidden] = dCell * floats[(c >> 2) + place]! * forget * (1 - forget);
        floats[to + 2 * hidden] = dCell * input * (1 - candidate * candidate);
        floats[to + 3 * hidden] = dHidden * squashed * output * (1 - output);
        floats[running] = dCell * forget;
      }
    }
    const dGatesNow = dGates + 16 * step * state;
    referenceMatmul(batch, 4 * hidden, hidden, dGatesNow, 4 * hidden, 1, w, 1, 4 * hidden, 0, 0, dh, 0);
  }
};
