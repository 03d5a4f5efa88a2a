import { expect, it } from 'vitest';
import { graphStepper, valuesOf } from '../../../../components/widgets/GraphStepper/scene.ts';

it('an expression survives an address', () => {
  const state = { expression: 's = x + y; tanh(s)*s - x^2', values: { x: 1.5, y: -2 }, step: 3 };
  const text = graphStepper.encode(state);
  expect(text).toBe('expression:s=x~y,tanh(s)*s-x^2;values:x=1.5,y=-2;step:3');
  const address = new URL(`https://example.org/?GraphStepper=${text}`);
  const back = graphStepper.decode(new URLSearchParams(address.search).get('GraphStepper')!)!;
  expect(back.expression.replaceAll(' ', '')).toBe('s=x+y;tanh(s)*s-x^2');
  expect(back).toMatchObject({ values: state.values, step: 3 });
});

it.each(['expression:a~', 'expression:', 'values:x=99', 'values:x', 'step:-1', `expression:${'x~'.repeat(50)}x`])(
  'refuses %s',
  (text) => {
    expect(graphStepper.decode(text)).toBeUndefined();
  },
);

it('gives every variable a value', () => {
  expect(valuesOf({ expression: 'p*q + a', values: { a: 7 }, step: 0 })).toEqual({ p: 2, q: 3, a: 7 });
});
