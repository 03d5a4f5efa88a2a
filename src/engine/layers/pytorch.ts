import { tensor, zeros } from '../create.ts';
import { add } from '../operations/arithmetic.ts';
import { concat } from '../operations/concat.ts';
import { slice } from '../operations/slice.ts';
import { transpose } from '../operations/transpose.ts';
import { scope } from '../scope.ts';
import { formatShape, isSameShape } from '../shape.ts';
import { noGrad } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { BatchNorm } from './batchNorm.ts';
import { Cell, GRUCell } from './cells.ts';
import { Embedding } from './embedding.ts';
import { LayerNorm } from './layerNorm.ts';
import type { Module } from './module.ts';
import { Recurrent } from './recurrent.ts';

/** Where PyTorch and we differ: which of its tensors make up one of ours, and how they come of it. */
interface Link {
  ours: Tensor;
  /** PyTorch's names. */
  names: readonly string[];
  toTheirs: (ours: Tensor) => Tensor[];
  toOurs: (first: Tensor, second: Tensor) => Tensor;
}

/**
 * The weights of a network under the names and in the layout of the same network in PyTorch, for `load_state_dict`:
 * (in, out) becomes (out, in), filters (…window, in, out) become (out, in, …window), and the one bias of a recurrent
 * layer becomes two, the second of them 0. A `Linear` behind a `Flatten` of images keeps the order of its inputs, which
 * has the channels last.
 *
 * @shape tensors in PyTorch’s layout, (out, in, …window)
 * @throws if the network has been disposed of
 * @see torch.nn.Module.state_dict
 */
export function toPyTorch(network: Module): Map<string, Tensor> {
  return noGrad(() => {
    const theirs = new Map<string, Tensor>();
    for (const { ours, names, toTheirs } of linksOf(network, '')) {
      toTheirs(ours.detach()).forEach((one, index) => {
        theirs.set(names[index]!, one);
      });
    }
    return theirs;
  });
}

/**
 * Fills a network with the weights of the same network in PyTorch, as its `state_dict` names and lays them out.
 *
 * @shape tensors in PyTorch’s layout, (out, in, …window)
 * @throws if one is missing, left over, or of another shape
 * @see torch.nn.Module.load_state_dict
 */
export function fromPyTorch(network: Module, tensors: ReadonlyMap<string, Tensor>): void {
  const links = linksOf(network, '');
  const known = new Set(links.flatMap(({ names }) => names));
  const unknown = [...tensors.keys()].filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new RangeError(`fromPyTorch: not in the network: ${unknown.join(', ')}; it has ${[...known].join(', ')}`);
  }
  scope(() =>
    noGrad(() => {
      const values = links.map(({ ours, names, toTheirs, toOurs }) => {
        if (names[0]!.endsWith(batchCount)) return ours;
        const expected = toTheirs(ours.detach());
        const [first, second] = names.map((name, index) => requireTensor(tensors, name, expected[index]!));
        return toOurs(first!, second!);
      });
      // Only now that all of them fit.
      links.forEach(({ ours }, index) => {
        ours.data.set(values[index]!.data);
      });
    }),
  );
}

/** How many batches a BatchNorm has seen: PyTorch counts them and we do not. */
const batchCount = 'num_batches_tracked';

function linksOf(module: Module, prefix: string): Link[] {
  if (module instanceof Recurrent) {
    return module.cells.flatMap((cell, index) => cellLinks(cell, prefix, `_l0${index === 0 ? '' : '_reverse'}`));
  }
  if (module instanceof Cell) return cellLinks(module, prefix, '');
  const isTurned = !(module instanceof Embedding || module instanceof LayerNorm);
  const links = module
    .parts()
    .flatMap(([name, part]) =>
      part instanceof Tensor ? link(part, `${prefix}${name}`, isTurned) : linksOf(part, `${prefix}${name}.`),
    );
  const count = () => link(tensor(0, { dtype: 'int32' }), `${prefix}${batchCount}`, false);
  return module instanceof BatchNorm ? [...links, count()] : links;
}

/** One tensor, of the same name on both sides. If it is turned, the last two axes go to the front, in the other order. */
function link(ours: Tensor, name: string, isTurned: boolean): Link {
  if (!isTurned || ours.shape.length < 2) return { ours, names: [name], toTheirs: (x) => [x], toOurs: (x) => x };
  const axes = ours.shape.map((_, axis) => axis);
  const there = [...axes.slice(-2).reverse(), ...axes.slice(0, -2)];
  const back = axes.map((axis) => there.indexOf(axis));
  return { ours, names: [name], toTheirs: (x) => [transpose(x, there)], toOurs: (x) => transpose(x, back) };
}

/** Weights are turned; PyTorch's second bias is 0, but for the last third of a GRU's, our `candidateBias`. */
function cellLinks(cell: Cell, prefix: string, suffix: string): Link[] {
  const { hidden, weightIh, weightHh, bias } = cell;
  const [inputBias, hiddenBias] = [`${prefix}bias_ih${suffix}`, `${prefix}bias_hh${suffix}`];
  const weights = [
    link(weightIh, `${prefix}weight_ih${suffix}`, true),
    link(weightHh, `${prefix}weight_hh${suffix}`, true),
  ];
  if (!(cell instanceof GRUCell)) {
    const toTheirs = (x: Tensor) => [x, zeros(bias.shape)];
    return [...weights, { ours: bias, names: [inputBias, hiddenBias], toTheirs, toOurs: add }];
  }
  const second = () => concat([zeros([2 * hidden]), cell.candidateBias.detach()]);
  const both = {
    ours: bias,
    names: [inputBias, hiddenBias],
    toTheirs: (x: Tensor) => [x, second()],
    toOurs: (x: Tensor, h: Tensor) => add(x, concat([slice(h, [[0, 2 * hidden]]), zeros([hidden])])),
  };
  const candidate = {
    ours: cell.candidateBias,
    names: [hiddenBias],
    toTheirs: () => [second()],
    toOurs: (h: Tensor) => slice(h, [[2 * hidden]]),
  };
  return [...weights, both, candidate];
}

function requireTensor(tensors: ReadonlyMap<string, Tensor>, name: string, expected: Tensor): Tensor {
  const found = tensors.get(name);
  if (!found) throw new RangeError(`fromPyTorch: no tensor named ${name}; there are ${[...tensors.keys()].join(', ')}`);
  if (isSameShape(found.shape, expected.shape)) return found;
  const [got, should] = [found, expected].map(({ shape }) => formatShape(shape));
  throw new RangeError(`fromPyTorch: ${name} is ${got}, expected ${should}; is it of the same network?`);
}
