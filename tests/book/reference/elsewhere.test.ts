import { expect, test } from 'vitest';
import { elsewhere } from '../../../src/book/reference/elsewhere.ts';

test.each([
  ['torch.cat', 'PyTorch', 'https://docs.pytorch.org/docs/stable/generated/torch.cat.html'],
  ['torch.nn.init.constant_', 'PyTorch', 'https://docs.pytorch.org/docs/stable/nn.init.html#torch.nn.init.constant_'],
  ['torch.Tensor', 'PyTorch', 'https://docs.pytorch.org/docs/stable/tensors.html'],
  [
    'torchvision.ops.box_iou',
    'PyTorch',
    'https://docs.pytorch.org/vision/stable/generated/torchvision.ops.box_iou.html',
  ],
  [
    'sklearn.metrics.roc_curve',
    'scikit-learn',
    'https://scikit-learn.org/stable/modules/generated/sklearn.metrics.roc_curve.html',
  ],
])('%s is explained by %s at %s', (name, library, href) => {
  expect(elsewhere(name)).toEqual({ name, library, href });
});

test('a library that the book does not know is refused', () => {
  expect(() => elsewhere('jax.numpy.sum')).toThrow('no such library: jax.numpy.sum');
});
