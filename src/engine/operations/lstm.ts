import { kernels } from '../kernels/current.ts';
import * as plain from '../kernels/lstm.ts';
import { formatShape } from '../shape.ts';
import { passInto, record } from '../tape.ts';
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
  const [steps, batch, hidden] = requireShapes(x, inputWeight, hiddenWeight, bias);
  const columnsIn = x.shape[2]!;
  const [rows, state] = [steps * batch, batch * hidden];

  const gates = new Tensor([steps, batch, 4 * hidden]);
  const h = statesFromZero(steps, batch, hidden);
  const c = statesFromZero(steps, batch, hidden);
  const tanhC = new Tensor([steps, batch, hidden]);
  const packed = new Tensor([4, (hidden + 7) & ~7, (hidden + 7) & ~7]);
  const columns = 4 * hidden;
  kernels.matmul(rows, columnsIn, columns, x.at, columnsIn, 1, inputWeight.at, columns, 1, bias.at, 0, gates.at, 0);
  (kernels.lstm ?? plain.lstm)(steps, batch, hidden, gates.at, hiddenWeight.at, packed.at, h.at, c.at, tanhC.at);
  const y = new Tensor([steps, batch, hidden], 'float32', h.at + 4 * state);
  return record('lstm', [x, inputWeight, hiddenWeight, bias], y, (g) => {
    const d = new Tensor(gates.shape);
    const [dh, dc] = [new Tensor([batch, hidden]), new Tensor([batch, hidden])];
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
}

/** Room for the states before the first step, which are 0, and after each. */
function statesFromZero(steps: number, batch: number, hidden: number): Tensor {
  const states = new Tensor([steps + 1, batch, hidden]);
  states.data.fill(0, 0, batch * hidden);
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
