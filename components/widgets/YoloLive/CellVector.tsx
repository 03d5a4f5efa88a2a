import { anchors, cellsAcross } from '#networks/detector/grid.ts';
import { fixed } from '../../plot/format.ts';

const boxNames = [
  <>
    p<sub>c</sub>
  </>,
  ...['x', 'y', 'h', 'w'].map((axis) => (
    <>
      b<sub>{axis}</sub>
    </>
  )),
];

interface Props {
  /** One for each anchor. */
  vectors: readonly (readonly number[])[];
  names: readonly string[];
  cell: number;
  threshold: number;
}

/** All that one cell says: a column for each anchor, a row for each number, with its name. */
export function CellVector({ vectors, names, cell, threshold }: Props) {
  const isSure = vectors.map(([p]) => p! >= threshold);
  return (
    <table class="yolo-live-vector">
      <caption>
        Cell in row {Math.floor(cell / cellsAcross) + 1}, column {(cell % cellsAcross) + 1}
      </caption>
      <thead>
        <tr>
          <td />
          {anchors.map(({ width, height }, i) => (
            <th key={i} scope="col">
              anchor {i + 1}
              <br />
              {8 * width} × {8 * height}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {vectors[0]!.map((_, row) => (
          <tr key={row}>
            <th scope="row">{boxNames[row] ?? names[row - 5]}</th>
            {vectors.map((vector, anchor) => (
              <td key={anchor} class={row > 0 && !isSure[anchor] ? 'yolo-live-unsure' : ''}>
                {fixed(vector[row]!, 3)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
