import type { Table } from './csv.ts';

/**
 * Columns of a table as numbers.
 *
 * @shape (rows, columns), row after row
 * @throws if there is no such column, or a field is no number
 */
export function numbersOf(table: Table, columns: readonly string[] = table.columns): Float32Array {
  const numbers = new Float32Array(table.rows.length * columns.length);
  columns.forEach((name, place) => {
    const column = table.columns.indexOf(name);
    if (column === -1) {
      throw new RangeError(`numbersOf: no such column: "${name}"; the table has ${table.columns.join(', ')}`);
    }
    table.rows.forEach((row, i) => {
      const field = row[column]!.trim();
      const number = field === '' ? Number.NaN : Number(field);
      if (Number.isNaN(number) && field !== 'NaN') {
        throw new TypeError(
          `numbersOf: not a number: "${field}" in row ${i + 1} of "${name}"; leave out the row, or fill it`,
        );
      }
      numbers[i * columns.length + place] = number;
    });
  });
  return numbers;
}

/**
 * A column of class names as labels: its names in alphabetical order, and for each row the number of its name.
 *
 * @shape labels (rows)
 * @throws if there is no such column
 */
export function classesOf(table: Table, column: string): { names: string[]; labels: Int32Array } {
  const place = table.columns.indexOf(column);
  if (place === -1) {
    throw new RangeError(`classesOf: no such column: "${column}"; the table has ${table.columns.join(', ')}`);
  }
  const fields = table.rows.map((row) => row[place]!.trim());
  const names = [...new Set(fields)].sort();
  return { names, labels: Int32Array.from(fields, (field) => names.indexOf(field)) };
}
