import { binaryCrossEntropyWithLogits, crossEntropy, hingeLoss, mseLoss, sigmoid, softmax, tensor } from '#engine';

/** Every computed number in the chapter's text and formulas, as it is printed there. */

const fixed = (value: number, digits = 4) => value.toFixed(digits).replace('-', '−');
/** 3.4e38 as a formula. */
const scientific = (value: number) => value.toExponential(1).replace(/e\+?(.*)/, ' \\times 10^{$1}');
const floatMax = (2 - 2 ** -23) * 2 ** 127;
const dog = tensor([1], { dtype: 'int32' });

// The first photograph: scores 85, 90, 60 for cat, dog, ship, and a margin of 10.
const hinge = (scores: number[], label: number) =>
  hingeLoss(tensor([scores]), tensor([label], { dtype: 'int32' }), { margin: 10 }).item();

// The second photograph: the cat leads by ln 18, so that the probabilities are 0.9, 0.05 and 0.05.
const logits = [Math.log(18), 0, 0];
const exponentials = logits.map((logit) => Math.exp(logit));
const probabilities = [...softmax(tensor([logits])).data];
const leaf = tensor([logits], { requiresGrad: true });
const dogLoss = crossEntropy(leaf, dog);
dogLoss.backward();
const gradient = [...leaf.grad!.data];

const surprise = (probability: number) => -Math.log(probability);

/** How many factors of 0.05 make a product zero, when every product is rounded by `round`. */
function factorsUntilZero(round: (value: number) => number): number {
  let product = 1;
  let count = 0;
  for (; product > 0; count++) product = round(product * 0.05);
  return count;
}
const underflow64 = factorsUntilZero((value) => value);

/** Loss and slope of a two-class model with the truth at 1, at one logit. */
function atLogit(value: number, lossOf: typeof squaredError) {
  const logit = tensor([value], { requiresGrad: true });
  const loss = lossOf(logit);
  loss.backward();
  return { loss: loss.item(), gradient: logit.grad!.item() };
}
const one = tensor([1]);
const squaredError = (logit: ReturnType<typeof tensor>) => mseLoss(sigmoid(logit), one);
const logistic = (logit: ReturnType<typeof tensor>) => binaryCrossEntropyWithLogits(logit, one);

const [ce8, ce16, mse8] = [atLogit(-8, logistic), atLogit(-16, logistic), atLogit(-8, squaredError)];
const steepest = Math.max(
  ...Array.from({ length: 1201 }, (_, i) => Math.abs(atLogit(-6 + i / 100, squaredError).gradient)),
);
const [chordA, chordB, curveMiddle] = [-8, 0, -4].map((weight) => atLogit(weight, squaredError).loss) as [
  number,
  number,
  number,
];

export default {
  hingeCat: fixed(hinge([85, 90], 1), 0),
  hingeShipInside: fixed(60 - 90 + 10, 0),
  hingeShip: fixed(hinge([60, 90], 1), 0),
  hingeTotal: fixed(hinge([85, 90, 60], 1), 0),

  catLogit: fixed(logits[0]!, 2),
  expCat: fixed(exponentials[0]!, 0),
  expDog: fixed(exponentials[1]!, 0),
  expShip: fixed(exponentials[2]!, 0),
  expSum: fixed(exponentials[0]! + exponentials[1]! + exponentials[2]!, 0),
  pCat: fixed(probabilities[0]!, 1),
  pDog: fixed(probabilities[1]!, 2),
  pShip: fixed(probabilities[2]!, 2),
  floatMax: scientific(floatMax),
  overflow32: String(Math.ceil(Math.log(floatMax))),
  overflow64: String(Math.ceil(Math.log(Number.MAX_VALUE))),

  dogLoss: fixed(dogLoss.item()),
  catLoss: fixed(crossEntropy(tensor([logits]), tensor([0], { dtype: 'int32' })).item()),
  dogBits: fixed(dogLoss.item() / Math.LN2, 2),
  underflow32: String(factorsUntilZero(Math.fround)),
  underflow64: String(underflow64),
  underflowLog: fixed(underflow64 * dogLoss.item(), 0),
  loss99: fixed(surprise(0.99)),
  loss90: fixed(surprise(0.9)),
  loss50: fixed(surprise(0.5)),
  loss05: fixed(surprise(0.05)),
  loss001: fixed(surprise(0.001)),
  uniform3: fixed(crossEntropy(tensor([[0, 0, 0]]), dog).item()),
  uniform10: fixed(crossEntropy(tensor([Array(10).fill(0)]), dog).item()),
  extremeLoss: fixed(crossEntropy(tensor([[1000, 0, 0]]), dog).item(), 0),

  gradCat: fixed(gradient[0]!, 2),
  gradDog: fixed(gradient[1]!, 2),
  gradShip: fixed(gradient[2]!, 2),
  pullCat: fixed(Math.abs(gradient[0]!), 2),
  pullDog: fixed(Math.abs(gradient[1]!), 2),
  pullShip: fixed(Math.abs(gradient[2]!), 2),

  ceLoss8: fixed(ce8.loss),
  ceGrad8: fixed(ce8.gradient),
  ceLoss16: fixed(ce16.loss),
  ceGrad16: fixed(ce16.gradient),
  mseGrad8: fixed(mse8.gradient, 5),
  gradRatio8: fixed(ce8.gradient / mse8.gradient, 0),
  mseGradMax: fixed(steepest),

  chordA: fixed(chordA),
  chordB: fixed(chordB),
  chordMiddle: fixed((chordA + chordB) / 2),
  curveMiddle: fixed(curveMiddle),
};
