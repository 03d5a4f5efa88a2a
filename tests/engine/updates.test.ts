import { test } from 'vitest';
import { tensor } from '#engine';
import { adam, addScaled, momentum, rmsprop } from '#engine/kernels/updates.ts';
import { expectClose } from './closeness.ts';

const start = [1, -2, 0.5];
const gradients = [0.5, -1, 0];

/** A parameter, its gradient, and two states as an optimizer has them. */
const parts = () =>
  [start, gradients, [0.25, 0.5, 1], [0.04, 0.25, 0]].map((data) => tensor(data)) as [
    ReturnType<typeof tensor>,
    ReturnType<typeof tensor>,
    ReturnType<typeof tensor>,
    ReturnType<typeof tensor>,
  ];

test('addScaled is a step of gradient descent', () => {
  const [p, g] = parts();
  addScaled(3, g.at, -0.1, p.at);
  expectClose(p.data, [0.95, -1.9, 0.5]);
  addScaled(3, p.at, -0.5, p.at);
  expectClose(p.data, [0.475, -0.95, 0.25]);
});

test.each([
  ['PyTorch', 1, -0.1, 0],
  ['classical, whose velocity is the step', -0.1, 1, 0],
  ['Nesterov', 1, -0.09, -0.1],
])('momentum, convention: %s', (_, intake, velocityStep, gradientStep) => {
  const [p, g, v] = parts();
  const velocity = [0.25, 0.5, 1].map((old, i) => 0.9 * old + intake * gradients[i]!);
  momentum(3, p.at, g.at, v.at, 0.9, intake, velocityStep, gradientStep);
  expectClose(v.data, velocity);
  expectClose(
    p.data,
    start.map((x, i) => x + velocityStep * velocity[i]! + gradientStep * gradients[i]!),
  );
});

test('rmsprop divides by the root of the mean square', () => {
  const [p, g, , v] = parts();
  rmsprop(3, p.at, g.at, v.at, 0.01, 0.99, 1e-8);
  expectClose(v.data, [0.0421, 0.2575, 0]);
  expectClose(p.data, [1 - 0.005 / Math.sqrt(0.0421), -2 + 0.01 / Math.sqrt(0.2575), 0.5]);
});

test('the first step of adam is the learning rate, in the direction of the sign', () => {
  const [p, g, m, v] = parts();
  m.data.fill(0);
  v.data.fill(0);
  adam(3, p.at, g.at, m.at, v.at, 0.01, 0.9, 0.999, 1e-8, 1 / (1 - 0.9), 1 / (1 - 0.999));
  expectClose(p.data, [0.99, -1.99, 0.5]);
  expectClose(m.data, [0.05, -0.1, 0]);
  expectClose(v.data, [0.00025, 0.001, 0]);
});
