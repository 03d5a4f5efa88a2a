import { Typeset } from '../plot/Typeset.tsx';
import './data-table.css';

export interface TableData {
  columns: readonly string[];
  /** One row each; its first cell names it. */
  rows: readonly (readonly string[])[];
}

/** A widget's numbers as a table. */
export function DataTable({ columns, rows }: TableData) {
  return (
    <table class="data-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              <Typeset>{column}</Typeset>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={columns[column + 1]}>
                <Typeset>{cell}</Typeset>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
