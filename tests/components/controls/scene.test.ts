import { describe, expect, it } from 'vitest';
import { choice, number, numbers } from '../../../components/controls/fields.ts';
import { defineScene, withParameter } from '../../../components/controls/scene.ts';

const names = ['cat', 'dog', 'ship'] as const;
const scene = defineScene(
  'Demo',
  {
    scores: numbers([90, 85, 62], { min: 0, max: 100, step: 1, fewest: 2, most: 4 }),
    margin: number(10, { min: -5, max: 40, step: 0.5 }),
    truth: choice('cat', names),
  },
  ({ scores, truth }) => names.indexOf(truth) < scores.length,
);

describe('a scene as text', () => {
  it('is empty at the start', () => {
    expect(scene.encode(scene.initial)).toBe('');
  });

  it('names what differs, and comes back the same', () => {
    const state = { scores: [90, 70], margin: -2.5, truth: 'dog' } as const;
    expect(scene.encode(state)).toBe('scores:90,70;margin:-2.5;truth:dog');
    expect(scene.decode(scene.encode(state))).toEqual(state);
  });

  it('differs from another start', () => {
    const start = scene.decode('margin:20')!;
    expect(scene.encode(scene.initial, start)).toBe('margin:10');
    expect(scene.encode(start, start)).toBe('');
    expect(scene.decode('truth:dog', start)).toEqual({ ...start, truth: 'dog' });
  });

  it('keeps as many decimals as the step, or as asked', () => {
    expect(scene.decode('margin:1.26')?.margin).toBe(1.3);
    const exact = defineScene('Exact', { logit: number(0, { min: -6, max: 6, step: 0.1, digits: 5 }) });
    expect(exact.encode({ logit: Math.log(18) })).toBe('logit:2.89037');
    expect(exact.decode('logit:2.89037')?.logit).toBe(2.89037);
  });

  it.each([
    ['nothing', ''],
    ['no value', 'margin'],
    ['an unknown field', 'color:1'],
    ['a field twice', 'margin:1;margin:2'],
    ['text for a number', 'margin:ten'],
    ['an exponent', 'margin:1e1'],
    ['NaN', 'margin:NaN'],
    ['too small a number', 'margin:-6'],
    ['too large a number', 'scores:90,101,3'],
    ['a hole in a list', 'scores:90,,3'],
    ['too short a list', 'scores:90'],
    ['too long a list', 'scores:1,2,3,4,5'],
    ['an unknown choice', 'truth:horse'],
    ['a choice beyond the list', 'scores:1,2;truth:ship'],
    ['a name from the prototype', 'constructor:1'],
  ])('is refused with %s', (_, text) => {
    expect(scene.decode(text)).toBeUndefined();
  });
});

describe('withParameter', () => {
  it('keeps other parameters and the hash byte for byte', () => {
    const href = 'https://book.example/loss/?q=a%20b&Demo=margin:1&x#fig';
    expect(withParameter(href, 'Demo', 'margin:2')).toBe('https://book.example/loss/?q=a%20b&x&Demo=margin:2#fig');
  });

  it('leaves no trace of an empty value', () => {
    expect(withParameter('https://book.example/?Demo=margin:1', 'Demo', '')).toBe('https://book.example/');
  });

  it('is not confused by a name that another begins with', () => {
    expect(withParameter('https://book.example/?Demo.two=a:1', 'Demo', 'a:2')).toBe(
      'https://book.example/?Demo.two=a:1&Demo=a:2',
    );
  });
});
