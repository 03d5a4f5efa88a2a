import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Adam, AdamW, dispose, mul, RMSprop, SGD, scope, sum, type Tensor, tensor, zeros } from '#engine';
import { loadKernels } from '#engine/kernels/load.ts';
import { heap } from '#engine/memory/heap.ts';
import { expectClose } from '../closeness.ts';
import { type Numbers, readFixture, tensorOf } from '../fixture.ts';

/** Steps of PyTorch's optimizers; see fixtures/optimizers/make.py. */
interface Steps {
  optimizer: keyof typeof optimizers;
  options: { learningRate: number };
  start: Numbers[];
  gradients: (Numbers | null)[][];
  after: Numbers[][];
}
const optimizers = { SGD, RMSprop, Adam, AdamW };

/** Gives the parameter this gradient, and none other. */
function giveGradient(parameter: Tensor, gradient: Tensor): void {
  parameter.zeroGrad();
  sum(mul(parameter, gradient)).backward();
}

describe.each(['reference', 'simd', 'relaxed'] as const)('steps are PyTorch’s with %s kernels', (set) => {
  beforeAll(async () => {
    expect(await loadKernels(set)).toBe(set);
  });
  afterAll(() => loadKernels('reference'));

  const cases = readFixture<Steps[]>('optimizers/steps.json');
  test.each(cases.map((one) => [`${one.optimizer} ${JSON.stringify(one.options)}`, one] as const))(
    '%s',
    (_, { optimizer: name, options, start, gradients, after }) => {
      scope(() => {
        const parameters = start.map((numbers) => tensorOf(numbers, { requiresGrad: true }));
        const optimizer = new optimizers[name](parameters, options);
        gradients.forEach((step, index) => {
          optimizer.zeroGrad();
          step.forEach((gradient, place) => {
            if (gradient) giveGradient(parameters[place]!, tensorOf(gradient));
          });
          optimizer.step();
          parameters.forEach((parameter, place) => {
            expectClose(parameter.data, after[index]![place]!.data.map(Number));
          });
        });
      });
    },
  );
});

const leaf = (data: number[]) => tensor(data, { requiresGrad: true });

describe('every optimizer', () => {
  const makers: [string, (parameters: Tensor[]) => SGD | RMSprop | Adam][] = [
    ['SGD', (p) => new SGD(p, { learningRate: 0.1 })],
    ['SGD with momentum', (p) => new SGD(p, { learningRate: 0.1, momentum: 0.9, weightDecay: 0.1 })],
    ['RMSprop', (p) => new RMSprop(p, { learningRate: 0.1 })],
    ['Adam', (p) => new Adam(p, { learningRate: 0.1, weightDecay: 0.1 })],
    ['AdamW', (p) => new AdamW(p, { learningRate: 0.1 })],
  ];

  test.each(makers)('%s leaves the gradient as it was, and no bytes behind', (_, make) => {
    const p = leaf(Array(2000).fill(3));
    const optimizer = make([p]);
    const positions = Array.from({ length: 300 }, () => {
      scope(() => giveGradient(p, tensor(Array(2000).fill(0.5))));
      optimizer.step();
      expect(p.grad!.data[7]).toBe(0.5);
      return heap.used;
    });
    expect(positions.at(-1)).toBe(positions[1]);
    expect(optimizer.state.every(({ shape }) => shape[0] === 2000)).toBe(true);
    dispose([p, ...optimizer.state]);
  });

  test.each(makers)('%s goes down a bowl', (_, make) => {
    const p = leaf([3, -2]);
    const optimizer = make([p]);
    for (let step = 0; step < 200; step++) {
      optimizer.zeroGrad();
      scope(() => sum(mul(p, p)).backward());
      optimizer.step();
    }
    expect(Math.hypot(...p.data)).toBeLessThan(0.2);
  });

  test.each(makers)('%s takes the learning rate of the moment', (_, make) => {
    const p = leaf([3]);
    const optimizer = make([p]);
    optimizer.learningRate = 0;
    giveGradient(p, tensor([1]));
    optimizer.step();
    expect(p.toArray()).toEqual([3]);
    expect(() => {
      optimizer.learningRate = Number.NaN;
    }).toThrow('invalid learningRate: NaN; it must be finite and 0 or more');
    expect(optimizer.learningRate).toBe(0);
  });

  test.each(makers)('%s made in a scope ends with it', (_, make) => {
    let optimizer: ReturnType<typeof make> | undefined;
    const p = leaf([1]);
    scope(() => {
      optimizer = make([leaf([1]), p]);
      giveGradient(p, tensor([1]));
    });
    if (optimizer!.state.length > 0) expect(() => optimizer!.step()).toThrow('stale tensor');
    expect(optimizer!.parameters[0]!.isAlive).toBe(false);
  });
});

test('the average of momentum goes as far as the sum with a rate 1/(1 − β) as large', () => {
  const [p, q] = [leaf([1, 2]), leaf([1, 2])];
  const sumForm = new SGD([p], { learningRate: 0.1, momentum: 0.75 });
  const averageForm = new SGD([q], { learningRate: 0.4, momentum: 0.75, convention: 'average' });
  for (let step = 0; step < 4; step++) {
    for (const one of [p, q]) giveGradient(one, tensor([step, -1]));
    sumForm.step();
    averageForm.step();
  }
  expectClose(q.data, p.data);
});

test('a constant gradient fills the average to g(1 − βᵗ), and Adam’s correction undoes it: the first step is η', () => {
  const p = leaf([5]);
  const velocity = new SGD([p], { learningRate: 0, momentum: 0.9, convention: 'average' });
  for (let step = 0; step < 3; step++) {
    giveGradient(p, tensor([2]));
    velocity.step();
  }
  expectClose(velocity.state[0]!.data, [2 * (1 - 0.9 ** 3)]);
  const adam = new Adam([p], { learningRate: 0.1 });
  adam.step();
  expectClose(p.data, [4.9]);
});

describe('misuse', () => {
  const p = leaf([1]);
  const result = mul(p, 2);
  test.each<[() => unknown, string]>([
    [() => new SGD([], { learningRate: 1 }), 'SGD: no parameters: []; pass network.parameters()'],
    [() => new SGD([p], { learningRate: -1 }), 'SGD: invalid learningRate: -1; it must be finite and 0 or more'],
    [() => new SGD([p], {} as never), 'SGD: invalid learningRate: undefined'],
    [() => new Adam([p], { learningRate: Infinity }), 'Adam: invalid learningRate: Infinity'],
    [() => new AdamW([p], { learningRate: Number.NaN }), 'AdamW: invalid learningRate: NaN'],
    [() => new AdamW([p], { weightDecay: -0.1 }), 'AdamW: invalid weightDecay: -0.1'],
    [() => new AdamW([p], { betas: [1, 0.9] }), 'AdamW: invalid betas[0]: 1; it must be from 0 to less than 1'],
    [() => new Adam([p], { epsilon: -1 }), 'Adam: invalid epsilon: -1'],
    [() => new RMSprop([p], { decay: 1 }), 'RMSprop: invalid decay: 1; it must be from 0 to less than 1'],
    [
      () => new SGD([p], { learningRate: 1, momentum: 1 }),
      'SGD: invalid momentum: 1; it must be from 0 to less than 1',
    ],
    [() => new SGD([p], { learningRate: 1, nesterov: true }), 'SGD: nesterov without momentum: 0'],
    [
      () => new SGD([p], { learningRate: 1, convention: 'ema' as never }),
      `SGD: convention is not known: "ema"; use 'sum' or 'average'`,
    ],
    [() => new Adam([p, p]), 'Adam: a parameter is listed twice among 2; list each once'],
    [
      () => new Adam([zeros([2, 3])]),
      'Adam: not a parameter: (2,3); make it with tensor(data, { requiresGrad: true })',
    ],
    [() => new RMSprop([result]), 'RMSprop: not a parameter: (1)'],
  ])('%o', (call, message) => {
    expect(call).toThrow(message);
  });

  test('a parameter that was disposed of', () => {
    const gone = leaf([1, 2]);
    const optimizer = new Adam([gone]);
    giveGradient(gone, tensor([1, 1]));
    dispose([gone]);
    expect(() => optimizer.step()).toThrow('stale tensor: (2)');
    expect(() => new Adam([gone])).toThrow('stale tensor: (2)');
  });
});
