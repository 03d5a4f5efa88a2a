import { ending, makeTask, notPassed } from './task.ts';

export const task = makeTask('mseThroughSigmoid', [2, 0], '({ loss: 2, grad: 2 })');

const of = (body: string) => `export function mseThroughSigmoid(logit, target) {\n  ${body}\n}`;
const sigmoid = 'const p = 1 / (1 + Math.exp(-logit));';

export const submissions = [
  ...ending(
    {
      'the keys the other way round': of(
        `${sigmoid}\n  return { grad: 2 * (p - target) * p * (1 - p), loss: (target - p) ** 2 };`,
      ),
      'more than was asked for': of(
        `${sigmoid}\n  return { loss: (p - target) ** 2, grad: 2 * (p - target) * p * (1 - p), prediction: p };`,
      ),
      'an object of a class': `class Answer {\n  loss: number;\n  grad: number;\n  constructor(loss: number, grad: number) { this.loss = loss; this.grad = grad; }\n}\n${of(`${sigmoid}\n  return new Answer((p - target) ** 2, 2 * (p - target) * p * (1 - p));`)}`,
      'an object without a prototype': of(
        `${sigmoid}\n  return Object.assign(Object.create(null), { loss: (p - target) ** 2, grad: 2 * (p - target) * p * (1 - p) });`,
      ),
      getters: of(
        `${sigmoid}\n  return { get loss() { return (p - target) ** 2; }, get grad() { return 2 * (p - target) * p * (1 - p); } };`,
      ),
      'two branches, by the sign': of(
        'const e = Math.exp(-Math.abs(logit));\n  const p = logit >= 0 ? 1 / (1 + e) : e / (1 + e);\n  const slope = e / (1 + e) ** 2;\n  return { loss: (p - target) ** 2, grad: 2 * (p - target) * slope };',
      ),
      'the two cases written out': of(
        `${sigmoid}\n  return target === 1 ? { loss: (1 - p) ** 2, grad: -2 * p * (1 - p) ** 2 } : { loss: p ** 2, grad: 2 * p ** 2 * (1 - p) };`,
      ),
      'the chain rule, link by link': `const chain = (...slopes: number[]) => slopes.reduce((product, slope) => product * slope, 1);\n${of(`${sigmoid}\n  return { loss: Math.pow(p - target, 2), grad: chain(2, p - target, p, 1 - p) };`)}`,
    },
    ['pass'],
  ),
  ...ending(
    {
      'a slope by differences': of(
        'const lossAt = (z) => (1 / (1 + Math.exp(-z)) - target) ** 2;\n  return { loss: lossAt(logit), grad: (lossAt(logit + 1e-2) - lossAt(logit)) / 1e-2 };',
      ),
      'the logit cut off': of(
        'const z = Math.max(-10, Math.min(10, logit)), p = 1 / (1 + Math.exp(-z));\n  return { loss: (p - target) ** 2, grad: 2 * (p - target) * p * (1 - p) };',
      ),
      'an array of two': of(`${sigmoid}\n  return [(p - target) ** 2, 2 * (p - target) * p * (1 - p)];`),
      'other names': of(`${sigmoid}\n  return { cost: (p - target) ** 2, slope: 2 * (p - target) * p * (1 - p) };`),
      'only the loss': of(`${sigmoid}\n  return { loss: (p - target) ** 2 };`),
      'only a number': of(`${sigmoid}\n  return (p - target) ** 2;`),
      'the size of the error': of(
        `${sigmoid}\n  return { loss: Math.abs(p - target), grad: Math.sign(p - target) * p * (1 - p) };`,
      ),
      'the slope of the slope': of(
        `${sigmoid}\n  return { loss: (p - target) ** 2, grad: 2 * (p - target) * (p * (1 - p)) ** 2 };`,
      ),
      'a cross-entropy': of(`${sigmoid}\n  return { loss: -Math.log(target === 1 ? p : 1 - p), grad: p - target };`),
      'a sign lost in the exponent': of(
        'const p = 1 / (1 + Math.exp(logit));\n  return { loss: (p - target) ** 2, grad: 2 * (p - target) * p * (1 - p) };',
      ),
      'the slope stopped at far logits': of(
        `${sigmoid}\n  return { loss: (p - target) ** 2, grad: Math.abs(logit) > 8 ? 0 : 2 * (p - target) * p * (1 - p) };`,
      ),
    },
    notPassed,
  ),
];
