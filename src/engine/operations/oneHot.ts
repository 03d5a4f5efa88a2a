import { zeros } from '../create.ts';
import type { Tensor } from '../tensor.ts';
import { requireIndices } from './checks.ts';

/**
 * A row of zeros with a 1 at the label's place, for each label, in float32.
 *
 * @shape labels (…) give (…, classes)
 * @throws if a label is out of range or not int32
 * @see torch.nn.functional.one_hot
 * @example oneHot(tensor([2, 0], { dtype: 'int32' }), 3)
 */
export function oneHot(labels: Tensor, classes: number): Tensor {
  requireIndices('oneHot', labels, classes);
  const rows = zeros([...labels.shape, classes]);
  const { data } = rows;
  labels.data.forEach((label: number, row: number) => {
    data[row * classes + label] = 1;
  });
  return rows;
}
