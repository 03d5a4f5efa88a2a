import { readCsv, type Table } from '#engine/data/csv.ts';
import { extent, mostClasses, type OwnData, type OwnPoint, rounded } from './ownData.ts';

/**
 * Points from comma-, semicolon- or tab-separated text: two columns of coordinates, and one of classes or values.
 * The last column is a class if it is text, or at most five different whole numbers. Coordinates that lie outside of
 * what is seen, and values beyond ±1, are scaled to fit, each column by itself.
 *
 * @throws with line and column of what can't be read
 */
export function readPoints(text: string): { own: OwnData; notes: string } {
  if (text.trim() === '') throw new SyntaxError('the file is empty; give it lines such as 0.5,-0.2,red');
  const separator = separatorOf(text);
  const hasHeader = text
    .split('\n', 1)[0]!
    .split(separator)
    .slice(0, 2)
    .every((field) => !isNumber(field.replaceAll('"', '')));
  const table = readCsv(text, { separator, header: hasHeader });
  if (table.columns.length !== 3) {
    const found = table.columns.length;
    throw new SyntaxError(
      `line 1: ${found} column${found === 1 ? '' : 's'}; three are needed: x₁, x₂ and a class or value`,
    );
  }
  if (table.rows.length < 2) throw new SyntaxError(`${table.rows.length} points; two are needed at least`);
  const firstLine = hasHeader ? 2 : 1;
  const [x, y] = [0, 1].map((column) => numbersIn(table, column, firstLine)) as [number[], number[]];
  const third = table.rows.map((row) => row[2]!.trim());
  const names = [...new Set(third)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const isValues =
    names.every(isNumber) && !(names.length <= mostClasses && names.every((name) => /^-?\d+$/.test(name)));
  if (!isValues && names.length > mostClasses) {
    const line = firstLine + third.indexOf(names[mostClasses]!);
    throw new RangeError(
      `line ${line}, column 3: "${names[mostClasses]}" is class number ${mostClasses + 1}; ${mostClasses} can be told apart`,
    );
  }
  const kind = isValues ? 'values' : 'classes';
  const labels = isValues ? numbersIn(table, 2, firstLine) : third.map((name) => names.indexOf(name));
  const scaled = [fitted(x, ...extent), fitted(y, ...extent)] as const;
  const values = isValues ? fitted(labels, -1, 1) : { values: labels, note: '' };
  const points = x.map((_, i): OwnPoint => {
    return rounded({ x: scaled[0].values[i]!, y: scaled[1].values[i]!, label: values.values[i]! }, kind);
  });
  const [first, second, last] = hasHeader ? table.columns.map((name) => name.trim()) : ['x₁', 'x₂', 'value'];
  const notes = [
    `${points.length} points`,
    isValues ? `values of ${last}` : `classes ${names.join(', ')}`,
    scaled[0].note && `${first} ${scaled[0].note}`,
    scaled[1].note && `${second} ${scaled[1].note}`,
    values.note && `${last} ${values.note}`,
  ];
  return { own: { kind, points }, notes: `${notes.filter(Boolean).join('; ')}.` };
}

function separatorOf(text: string): string {
  const first = text.split('\n', 1)[0]!;
  return ['\t', ';', ','].find((separator) => first.includes(separator)) ?? ',';
}

const isNumber = (field: string): boolean => field.trim() !== '' && Number.isFinite(Number(field));

function numbersIn(table: Table, column: number, firstLine: number): number[] {
  return table.rows.map((row, i) => {
    const field = row[column]!;
    if (isNumber(field)) return Number(field);
    throw new TypeError(
      `line ${firstLine + i}, column ${column + 1}: not a number: "${field.trim()}"; fill it or leave the line out`,
    );
  });
}

/** The numbers as they are if they lie within the range; else stretched so that they fill it but for a margin. */
function fitted(values: readonly number[], low: number, high: number): { values: number[]; note: string } {
  const smallest = values.reduce((a, b) => Math.min(a, b));
  const largest = values.reduce((a, b) => Math.max(a, b));
  if (smallest >= low && largest <= high) return { values: [...values], note: '' };
  const [from, to] = [Math.max(low, -1), Math.min(high, 1)];
  const stretch = largest > smallest ? (to - from) / (largest - smallest) : 0;
  const short = (value: number) => String(Number(value.toPrecision(4))).replace('-', '−');
  return {
    values: values.map((value) => from + (value - smallest) * stretch),
    note: `scaled from ${short(smallest)} … ${short(largest)} to −1 … 1`,
  };
}
