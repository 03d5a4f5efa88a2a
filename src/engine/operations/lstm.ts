import { zeros } from '../create.ts';
import { kernels } from '../kernels/current.ts';
import * as plain from '../kernels/lstm.ts';
import { formatShape } from '../shape.ts';
import { pass, passInto, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { requireBias, requireFloat } from './checks.ts';

/**
 * A long short-term memory (Hochreiter and Schmidhuber 1997; with forget gates, Gers et al. 2000) over whole sequences
 * in one operation, and gives its hidden states. Both states begin at 0. The four parts of the weights are those of the
 * input gate i, the forget gate f, the candidate g and the output gate o, in this order, as in PyTorch: c ← σ(f) c +
 * σ(i) tanh(g) and h ← σ(o) tanh(c).
 *
 * @shape x (steps, batch, in), inputWeight (in, 4 · hidden), hiddenWeight (hidden, 4 · hidden), bias (4 · hidden);
 * gives (steps, batch, hidden)
 * @throws if the shapes do not fit
 * @see torch.nn.LSTM
 */
export function lstm(x: Tensor, inputWeight: Tensor, hiddenWeight: Tensor, bias: Tensor): Tensor {
  return lstmFrom(x, inputWeight, hiddenWeight, bias, null).hidden;
}

/** The same from given states [h, c], each (batch, hidden), or from 0, and with c after the last step. */
export function lstmFrom(
  x: Tensor,
  inputWeight: Tensor,
  hiddenWeight: Tensor,
  bias: Tensor,
  start: readonly [h: Tensor, c: Tensor] | null,
): { hidden: Tensor; memory: Tensor } {
  const [steps, batch, hidden] = requireShapes(x, inputWeight, hiddenWeight, bias);
  const columnsIn = x.shape[2]!;
  const [rows, state] = [steps * batch, batch * hidden];

  const gates = new Tensor([steps, batch, 4 * hidden]);
  const h = statesFrom(start ? start[0] : null, steps, batch, hidden);
  const c = statesFrom(start ? start[1] : null, steps, batch, hidden);
  const tanhC = new Tensor([steps, batch, hidden]);
  const packed = new Tensor([4, (hidden + 7) & ~7, (hidden + 7) & ~7]);
  const columns = 4 * hidden;
  kernels.matmul(rows, columnsIn, columns, x.at, columnsIn, 1, inputWeight.at, columns, 1, bias.at, 0, gates.at, 0);
  (kernels.lstm ?? plain.lstm)(steps, batch, hidden, gates.at, hiddenWeight.at, packed.at, h.at, c.at, tanhC.at);
  const y = new Tensor([steps, batch, hidden], 'float32', h.at + 4 * state);
  const memory = new Tensor([batch, hidden], 'float32', c.at + 4 * steps * state);

  let fromMemory: Tensor | null = null;
  const inputs = [x, inputWeight, hiddenWeight, bias, ...(start ?? [])];
  record('lstm', inputs, y, (g) => {
    const d = new Tensor(gates.shape);
    const [dh, dc] = [zeros([batch, hidden]), zeros([batch, hidden])];
    if (fromMemory) dc.data.set(fromMemory.data);
    fromMemory = null;
    (kernels.lstmGradient ?? plain.lstmGradient)(
      steps,
      batch,
      hidden,
      gates.at,
      hiddenWeight.at,
      packed.at,
      c.at,
      tanhC.at,
      g.at,
      d.at,
      dh.at,
      dc.at,
    );
    if (start) {
      pass(start[0], () => dh);
      pass(start[1], () => dc);
    }
    // From here on all steps at once, as in `linear`: h, one step behind, is what hiddenWeight was multiplied by.
    passInto(hiddenWeight, (dw, add) => {
      kernels.matmul(hidden, rows, columns, h.at, 1, hidden, d.at, columns, 1, 0, 0, dw, add);
    });
    passInto(inputWeight, (dw, add) => {
      kernels.matmul(columnsIn, rows, columns, x.at, 1, columnsIn, d.at, columns, 1, 0, 0, dw, add);
    });
    passInto(bias, (db, add) => kernels.columnSums(rows, columns, d.at, db, add));
    passInto(x, (dx, add) => {
      kernels.matmul(rows, columns, columnsIn, d.at, columns, 1, inputWeight.at, 1, columns, 0, 0, dx, add);
    });
  });
  // The memory's gradient waits for the way back through all steps, which begins even if nothing comes from y.
  record('lstm memory', [y], memory, (g) => {
    fromMemory = g;
    pass(y, () => zeros(y.shape));
  });
  return { hidden: y, memory };
}

/** Room for the states before the first step and after each. */
function statesFrom(start: Tensor | null, steps: number, batch: number, hidden: number): Tensor {
  const states = new Tensor([steps + 1, batch, hidden]);
  if (start) states.data.set(start.data);
  else states.data.fill(0, 0, batch * hidden);
  return states;
}

function requireShapes(x: Tensor, inputWeight: Tensor, hiddenWeight: Tensor, bias: Tensor): [number, number, number] {
  for (const one of [x, inputWeight, hiddenWeight]) requireFloat('lstm', one);
  const [steps, batch, columnsIn] = x.shape as [number, number, number];
  const hidden = hiddenWeight.shape[0]!;
  const expected = [`(${columnsIn},${4 * hidden})`, `(${hidden},${4 * hidden})`];
  const [input, recurrent] = [inputWeight, hiddenWeight].map(({ shape }) => formatShape(shape));
  if (x.shape.length !== 3 || input !== expected[0] || recurrent !== expected[1]) {
    throw new RangeError(
      `lstm: weights ${input} and ${recurrent} do not fit x ${formatShape(x.shape)}; ` +
        'x is (steps, batch, in), the weights (in, 4 · hidden) and (hidden, 4 · hidden)',
    );
  }
  requireBias('lstm', bias, 4 * hidden);
  return [steps, batch, hidden];
}
