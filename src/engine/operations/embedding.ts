import { zeros } from '../create.ts';
import { kernels } from '../kernels/current.ts';
import { heap } from '../memory/heap.ts';
import { formatShape } from '../shape.ts';
import { pass, record } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { requireFloat, requireIndices } from './checks.ts';

/**
 * The row of a table for each index. It is `matmul(oneHot(indices), table)` without the zeros. A row's gradient is the
 * sum over the places it was looked up for.
 *
 * @shape table (words, features), indices (…); gives (…, features)
 * @throws if the table has not two axes, or an index is out of range or not int32
 * @see torch.nn.functional.embedding
 * @example embedding(tensor([[1, 2], [3, 4]]), tensor([1, 0, 1], { dtype: 'int32' }))
 */
export function embedding(table: Tensor, indices: Tensor): Tensor {
  requireFloat('embedding', table);
  if (table.shape.length !== 2) {
    throw new RangeError(`embedding: the table is ${formatShape(table.shape)}; it needs two axes, (words, features)`);
  }
  const [words, features] = table.shape as [number, number];
  requireIndices('embedding', indices, words);
  const y = new Tensor([...indices.shape, features]);
  indices.data.forEach((word: number, place: number) => {
    const row = table.at / 4 + word * features;
    heap.floats.copyWithin(y.at / 4 + place * features, row, row + features);
  });
  return record('embedding', [table], y, (g) => {
    pass(table, () => {
      const rows = zeros(table.shape);
      indices.data.forEach((word: number, place: number) => {
        const row = rows.at + 4 * word * features;
        kernels.add(features, row, g.at + 4 * place * features, row);
      });
      return rows;
    });
  });
}
