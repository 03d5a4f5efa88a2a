import {
  Adam,
  add,
  binaryCrossEntropyWithLogits,
  createRandom,
  Linear,
  linear,
  mseLoss,
  mul,
  relu,
  Sequential,
  SGD,
  scope,
  square,
  sub,
  sum,
  type Tensor,
  tanh,
  tensor,
} from '#engine';
import { moons } from '#engine/data/points.ts';
import { Descent } from '../../../components/widgets/BumpBuilder/descent.ts';
import { evenStairs, missOf, networkOf } from '../../../components/widgets/BumpBuilder/model.ts';
import { bumpBuilder } from '../../../components/widgets/BumpBuilder/scene.ts';

/** Every computed number in the chapter's text and formulas, as it is printed there. */

const fixed = (value: number, digits = 2) => value.toFixed(digits).replace('-', '−');
/** Without zeros at the end: −1.25, 2, 0.9375. */
const short = (value: number) => String(Number(value.toFixed(4))).replace('-', '−');
const grouped = (value: number) => value.toLocaleString('en-US');

// Ratings of four apartments: floor (0 ground, 1 top) and elevator (0 none, 1).
const apartments = tensor([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
const ratings = tensor([[6], [5], [3], [9]]);

/** How far the best sum of a floor's worth and an elevator's worth stays off every rating. */
function additiveMiss(): number {
  const model = new Linear(2, 1, { random: createRandom(1) });
  const optimizer = new SGD(model.parameters(), { learningRate: 0.3 });
  for (let step = 0; step < 300; step++)
    scope(() => {
      optimizer.zeroGrad();
      mseLoss(model.forward(apartments), ratings).backward();
      optimizer.step();
    });
  return scope(() => Math.max(...sub(model.forward(apartments), ratings).data.map(Math.abs)));
}

/** The three hidden units that rate all four rightly; rows of units, columns of features. */
const hidden = {
  W: [
    [1, 1],
    [1, -1],
    [-1, 1],
  ],
  b: [-1, 0, 0],
};

type Rating = { v: number[]; c: number };
const columns = (rows: readonly (readonly number[])[]) => rows[0]!.map((_, column) => rows.map((row) => row[column]!));

/** One apartment forward, back, one step, and forward again. */
function step({ v, c }: Rating, x: number[], y: number, learningRate: number) {
  const leaf = { requiresGrad: true };
  const parameters = [
    tensor(columns(hidden.W), leaf),
    tensor(hidden.b, leaf),
    tensor(
      v.map((each) => [each]),
      leaf,
    ),
    tensor([c], leaf),
  ] as const;
  const forward = () => {
    const z = linear(tensor([x]), parameters[0], parameters[1]);
    const a = relu(z);
    const rating = linear(a, parameters[2], parameters[3]);
    return { z, a, rating, loss: mseLoss(rating, tensor([[y]])) };
  };
  const before = forward();
  before.loss.backward();
  const [dW, db, dv, dc] = parameters.map(({ grad }) => [...grad!.data]);
  new SGD(parameters, { learningRate }).step();
  const after = forward();
  const plain = ({ z, a, rating, loss }: typeof before) => ({
    z: [...z.data],
    a: [...a.data],
    rating: rating.item(),
    loss: loss.item(),
  });
  return {
    before: plain(before),
    after: plain(after),
    dW: columns([dW!.slice(0, 3), dW!.slice(3)]),
    db: db!,
    dv: dv!,
    dc: dc![0]!,
    v1: parameters[2].data[0]!,
    w1: [...parameters[0].data].filter((_, i) => i % 3 === 0),
  };
}

const perfect = { v: [3, -3, -1], c: 6 };
const rated = scope(() =>
  [...apartments.toArray<number[][]>()].map((x, i) => step(perfect, x, ratings.data[i]!, 0).before.rating),
);
const rate = 0.05;
const one = step({ v: [2, -1, -0.5], c: 6 }, [0.75, 1], 8, rate);

const parametersOf = (...sizes: number[]) =>
  sizes.slice(1).reduce((total, units, i) => total + units * (sizes[i]! + 1), 0);

// Stairs under the ridge of BumpBuilder, sharp enough to be stairs.
const stairs = (units: number) =>
  missOf(networkOf({ ...evenStairs('ridge', units), sharpness: 50 * units }), 'ridge').typical;
const descent = new Descent(networkOf(bumpBuilder.initial), bumpBuilder.initial.target);
descent.advance(1000);

/** The tent 1 − |2x − 1| from two ReLUs, put into itself `layers` times: how many straight pieces come out. */
function piecesOfTent(layers: number): number {
  const places = 2 ** (layers + 2);
  return scope(() => {
    let y: Tensor = tensor(Array.from({ length: places + 1 }, (_, i) => i / places));
    for (let layer = 0; layer < layers; layer++) y = sub(mul(2, relu(y)), mul(4, relu(sub(y, 0.5))));
    const { data } = y;
    let pieces = 1;
    for (let i = 2; i < data.length; i++) if (data[i]! > data[i - 1]! !== data[i - 1]! > data[i - 2]!) pieces++;
    return pieces;
  });
}

/** Error rates of a network with one hidden layer on noisy moons: 80 points to learn from, 1,000 unseen, mean of 4 draws. */
function moonErrors(units: number, penalty: number) {
  const [examples, unseen, draws] = [80, 1000, 4];
  const errors = { train: 0, test: 0 };
  for (let draw = 1; draw <= draws; draw++) {
    const random = createRandom(draw);
    const batch = (name: string, count: number) => {
      const { inputs, labels, shape } = moons(count, random.fork(name), { noise: 0.3 });
      return { x: tensor(columns([0, 1].map((k) => [...inputs].filter((_, i) => i % shape[1]! === k)))), labels };
    };
    const [train, test] = [batch('train', examples), batch('test', unseen)];
    const truth = tensor([...train.labels].map((label) => [label]));
    const layers = [
      new Linear(2, units, { random: random.fork('hidden') }),
      new Linear(units, 1, { random: random.fork('output') }),
    ] as const;
    const network = new Sequential(layers[0], tanh, layers[1]);
    const optimizer = new Adam(network.parameters(), { learningRate: 0.03 });
    for (let k = 0; k < 700; k++)
      scope(() => {
        optimizer.zeroGrad();
        let loss = binaryCrossEntropyWithLogits(network.forward(train.x), truth);
        if (penalty > 0) for (const { weight } of layers) loss = add(loss, mul(penalty, sum(square(weight))));
        loss.backward();
        optimizer.step();
      });
    const rateOf = ({ x, labels }: typeof train) =>
      scope(
        () => network.forward(x).data.filter((logit, i) => (logit > 0 ? 1 : 0) !== labels[i]).length / labels.length,
      );
    errors.train += rateOf(train) / draws;
    errors.test += rateOf(test) / draws;
  }
  return errors;
}

const percent = (part: number) => `${fixed(100 * part, 1)} %`;
const moonNumbers = Object.fromEntries(
  [2, 4, 24].flatMap((units) =>
    [0, 0.0015].flatMap((penalty) => {
      const { train, test } = moonErrors(units, penalty);
      const name = `moons${units}${penalty > 0 ? 'Decayed' : ''}`;
      return [
        [`${name}Train`, percent(train)],
        [`${name}Test`, percent(test)],
      ];
    }),
  ),
);

export default {
  additiveMiss: fixed(additiveMiss()),
  ratedGround: short(rated[0]!),
  ratedGroundLift: short(rated[1]!),
  ratedTop: short(rated[2]!),
  ratedTopLift: short(rated[3]!),

  z1: short(one.before.z[0]!),
  z2: short(one.before.z[1]!),
  z3: short(one.before.z[2]!),
  a1: short(one.before.a[0]!),
  a2: short(one.before.a[1]!),
  a3: short(one.before.a[2]!),
  rating: short(one.before.rating),
  ratingLoss: fixed(one.before.loss, 4),
  slope: short(2 * (one.before.rating - 8)),
  dv1: short(one.dv[0]!),
  dv2: short(one.dv[1]!),
  dv3: short(one.dv[2]!),
  dz1: short(one.db[0]!),
  dz2: short(one.db[1]!),
  dz3: short(one.db[2]!),
  dw11: short(one.dW[0]![0]!),
  dw12: short(one.dW[0]![1]!),
  rate: String(rate),
  newV1: fixed(one.v1, 3),
  newW11: fixed(one.w1[0]!, 3),
  newW12: fixed(one.w1[1]!, 3),
  newRating: fixed(one.after.rating, 3),
  newLoss: fixed(one.after.loss, 4),

  apartmentParameters: String(parametersOf(2, 3, 1)),
  digitParameters: grouped(parametersOf(784, 128, 10)),
  digitFirst: grouped(784 * 128 + 128),
  digitSecond: grouped(128 * 10 + 10),

  stairs6: fixed(missOf(networkOf(bumpBuilder.initial), 'ridge').typical, 3),
  stairs24: fixed(stairs(24), 3),
  stairs96: fixed(stairs(96), 3),
  trained6: fixed(missOf(descent.path.at(-1)!, 'ridge').typical, 3),

  tentPieces: grouped(piecesOfTent(10)),
  tentUnits: String(2 * 10),
  flatUnits: grouped(piecesOfTent(10) - 1),
  ...moonNumbers,
};
