import type { NumericArray, Plain } from '#grader/types.ts';

interface Options {
  /** Significant digits of a number that is not whole; six are enough to read, and the comparison itself used all. */
  digits?: number;
  /** What is wider stands on several lines, row below row. */
  widest?: number;
}

/** A list longer than this is cut, and says how much is missing. */
const longest = 24;

/** A value as a learner would write it in code. */
export function plainText(value: Plain, options: Options = {}, indent = ''): string {
  const { digits = 6, widest = 60 } = options;
  const line = onOneLine(value, digits);
  if (line.length + indent.length <= widest || typeof value !== 'object' || value === null) return line;
  const deeper = `${indent}  `;
  if (isList(value))
    return `[\n${itemsOf(value, (item) => deeper + plainText(item, options, deeper)).join(',\n')}\n${indent}]`;
  const fields = Object.entries(value).map(([key, item]) => `${deeper}${key}: ${plainText(item, options, deeper)}`);
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

function onOneLine(value: Plain, digits: number): string {
  if (typeof value === 'string') return JSON.stringify(value);
  // −0 as 0: the comparison holds them equal.
  if (typeof value === 'number') return String(round(value, digits));
  if (typeof value !== 'object' || value === null) return String(value);
  if (isList(value)) {
    const kind = Array.isArray(value) ? '' : value.constructor.name;
    return `${kind}[${itemsOf(value, (item) => onOneLine(item, digits)).join(', ')}]`;
  }
  const fields = Object.entries(value).map(([key, item]) => `${key}: ${onOneLine(item, digits)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}

function itemsOf(list: Plain[] | NumericArray, show: (item: Plain) => string): string[] {
  const shown = Array.from(list.slice(0, longest), show);
  return list.length > longest ? [...shown, `… ${list.length - longest} more`] : shown;
}

const isList = (value: Plain): value is Plain[] | NumericArray => Array.isArray(value) || ArrayBuffer.isView(value);

const round = (value: number, digits: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(digits));
