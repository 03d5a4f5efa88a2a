import { describe, expect, test } from 'vitest';
import {
  Adam,
  add,
  BatchNorm,
  createRandom,
  crossEntropy,
  Dropout,
  dispose,
  Flatten,
  Linear,
  LSTM,
  Module,
  mul,
  Residual,
  relu,
  Sequential,
  scope,
  softmax,
  type Tensor,
  tanh,
  tensor,
  zeros,
} from '#engine';
import { heap } from '#engine/memory/heap.ts';
import { expectClose } from '../closeness.ts';

const random = createRandom('modules');

class Classifier extends Module {
  readonly hiddenLayer = new Linear(2, 8, { random: random.fork('hidden') });
  readonly blocks = [new BatchNorm(8), new Linear(8, 8, { random: random.fork('block'), bias: false })];
  readonly output = new Linear(8, 2, { random: random.fork('output') });
  lastHidden: Tensor | null = null;

  forward(x: Tensor): Tensor {
    this.lastHidden = tanh(this.hiddenLayer.forward(x));
    return this.output.forward(this.lastHidden);
  }
}

describe('a module', () => {
  test('names its tensors as PyTorch would, its parameters without what is only remembered', () => {
    const network = new Classifier();
    const names = [...network.namedTensors().keys()];
    expect(names).toEqual([
      'hidden_layer.weight',
      'hidden_layer.bias',
      'blocks.0.weight',
      'blocks.0.bias',
      'blocks.0.running_mean',
      'blocks.0.running_var',
      'blocks.1.weight',
      'output.weight',
      'output.bias',
    ]);
    expect(network.parameters()).toHaveLength(7);
  });

  test('keeps results that it remembers out of its parameters', () => {
    const network = new Classifier();
    network.forward(tensor([[1, 2]]));
    expect(network.lastHidden!.requiresGrad).toBe(true);
    expect(network.parameters()).toHaveLength(7);
  });

  test('counts a layer once that is used twice', () => {
    const shared = new Linear(2, 2, { random: random.fork('shared') });
    const network = new Sequential(shared, tanh, shared);
    expect([...network.namedTensors().keys()]).toEqual(['0.weight', '0.bias']);
    network.forward(tensor([[1, 2]]));
    new Adam(network.parameters());
  });

  test('learns and predicts in all its parts', () => {
    const drop = new Dropout(0.5, { random: random.fork('drop') });
    const network = new Sequential(new Residual(new Sequential(drop)), new BatchNorm(2));
    expect(network.eval()).toBe(network);
    expect([network.isTraining, drop.isTraining]).toEqual([false, false]);
    network.train();
    expect([network.isTraining, drop.isTraining]).toEqual([true, true]);
  });

  test('two layers with one generator start differently; forks by name do not depend on what is made before', () => {
    const one = createRandom(3);
    const [first, second] = [new Linear(4, 4, { random: one }), new Linear(4, 4, { random: one })];
    expect(first.weight.toArray()).not.toEqual(second.weight.toArray());
    const again = createRandom(3);
    new Linear(9, 9, { random: again });
    const [early, late] = [createRandom(3), again].map(
      (source) => new LSTM(4, 4, { random: source.fork('lstm') }).parameters()[0]!,
    );
    expect(early!.toArray()).toEqual(late!.toArray());
  });

  test('that is rebuilt again and again, trained and disposed of, takes no more memory', () => {
    const positions = Array.from({ length: 60 }, (_, round) => {
      const network = new Sequential(new Linear(50, 40, { random: random.fork(`${round}`) }), relu, new BatchNorm(40));
      const optimizer = new Adam(network.parameters());
      for (let step = 0; step < 3; step++) {
        optimizer.zeroGrad();
        scope(() => crossEntropy(network.forward(zeros([4, 50])), [0, 1, 2, 3]).backward());
        optimizer.step();
      }
      dispose([...network.namedTensors().values(), ...optimizer.state]);
      return heap.used;
    });
    expect(positions.at(-1)).toBe(positions[1]);
  });
});

describe('containers', () => {
  const x = tensor([
    [1, -2],
    [3, 4],
  ]);

  test('a row of layers is each of what the one before made', () => {
    const layer = new Linear(2, 2, { random: random.fork('row') });
    expect(new Sequential(layer, relu, softmax).forward(x).toArray()).toEqual(
      softmax(relu(layer.forward(x))).toArray(),
    );
    expect(new Sequential().forward(x)).toBe(x);
  });

  test('a residual adds what goes around', () => {
    expectClose(new Residual(tanh).forward(x).data, add(tanh(x), x).data);
    const shortcut = new Linear(2, 3, { random: random.fork('shortcut'), bias: false });
    const inner = new Linear(2, 3, { random: random.fork('inner'), bias: false });
    const block = new Residual(inner, shortcut);
    expectClose(block.forward(x).data, add(inner.forward(x), shortcut.forward(x)).data);
    expect([...block.namedTensors().keys()]).toEqual(['inner.weight', 'shortcut.weight']);
  });

  test('a residual whose layers change the shape says so', () => {
    const inner = new Linear(2, 3, { random: random.fork('inner') });
    expect(() => new Residual(inner).forward(x)).toThrow('add: shapes do not broadcast: (2,3) and (2,2)');
  });

  test.each([
    [
      [2, 3, 4],
      [2, 12],
    ],
    [[3], [3, 1]],
    [
      [0, 2, 2],
      [0, 4],
    ],
  ])('flattening %j gives %j', (shape, flat) => {
    expect(new Flatten().forward(zeros(shape)).shape).toEqual(flat);
  });
});

test('a network of layers learns XOR', () => {
  const source = createRandom(1);
  const network = new Sequential(
    new Linear(2, 8, { random: source.fork('hidden') }),
    tanh,
    new Linear(8, 2, { random: source.fork('output') }),
  );
  const optimizer = new Adam(network.parameters(), { learningRate: 0.05 });
  const corners = tensor([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  const step = () =>
    scope(() => {
      optimizer.zeroGrad();
      const loss = crossEntropy(network.forward(corners), [0, 1, 1, 0]);
      loss.backward();
      optimizer.step();
      return loss.item();
    });
  const losses = Array.from({ length: 150 }, step);
  expect(losses[0]).toBeGreaterThan(0.5);
  expect(losses.at(-1)).toBeLessThan(0.05);
});

test('the loss of a batch, and the mean of its halves, have one gradient', () => {
  const layer = new Linear(2, 2, { random: random.fork('halves') });
  const [a, b] = [tensor([[1, 2]]), tensor([[-1, 0.5]])];
  const gradientOf = (loss: () => Tensor) => {
    layer.weight.zeroGrad();
    loss().backward();
    return layer.weight.grad!.data.slice();
  };
  const whole = gradientOf(() =>
    crossEntropy(layer.forward(tensor([...a.toArray<number[][]>(), ...b.toArray<number[][]>()])), [0, 1]),
  );
  const halves = gradientOf(() =>
    mul(add(crossEntropy(layer.forward(a), [0]), crossEntropy(layer.forward(b), [1])), 0.5),
  );
  expectClose(halves, whole);
});
