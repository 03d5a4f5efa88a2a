import type { NumericArray, Plain } from '#grader/types.ts';
import { t } from '#language/words.ts';

interface Options {
  /** Significant digits of a number that is not whole; six are enough to read, and the comparison itself used all. */
  digits?: number;
  /** What is wider stands on several lines, row below row. */
  widest?: number;
  /** A list longer than this is cut, and says how much is missing. */
  longest?: number;
}

type Settled = Required<Options>;
const usual: Settled = { digits: 6, widest: 60, longest: 24 };

/** A value as a learner would write it in code. */
export function plainText(value: Plain, options: Options = {}): string {
  return write(value, { ...usual, ...options }, '');
}

function write(value: Plain, settled: Settled, indent: string): string {
  const line = onOneLine(value, settled);
  if (line.length + indent.length <= settled.widest || typeof value !== 'object' || value === null) return line;
  const deeper = `${indent}  `;
  if (isList(value)) {
    const isFlat = Array.from(value as Plain[]).every((item) => typeof item !== 'object' || item === null);
    const items = itemsOf(value, settled, (item) => write(item, settled, deeper));
    const lines = isFlat ? filled(items, settled.widest - deeper.length) : items;
    return `[\n${lines.map((item) => deeper + item).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).map(([key, item]) => `${deeper}${key}: ${write(item, settled, deeper)}`);
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

/** Short items together, as many to a line as it holds. */
function filled(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const joined = `${lines.at(-1)}, ${item}`;
    if (lines.length > 0 && joined.length <= width) lines.splice(-1, 1, joined);
    else lines.push(item);
  }
  return lines;
}

function onOneLine(value: Plain, settled: Settled): string {
  if (typeof value === 'string') return JSON.stringify(value);
  // −0 as 0: the comparison holds them equal.
  if (typeof value === 'number') return String(round(value, settled.digits));
  if (typeof value !== 'object' || value === null) return String(value);
  if (isList(value)) {
    const kind = Array.isArray(value) ? '' : value.constructor.name;
    return `${kind}[${itemsOf(value, settled, (item) => onOneLine(item, settled)).join(', ')}]`;
  }
  const fields = Object.entries(value).map(([key, item]) => `${key}: ${onOneLine(item, settled)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}

function itemsOf(list: Plain[] | NumericArray, { longest }: Settled, show: (item: Plain) => string): string[] {
  const shown = Array.from(list.slice(0, longest), show);
  return list.length > longest ? [...shown, t('… {count} more', { count: list.length - longest })] : shown;
}

const isList = (value: Plain): value is Plain[] | NumericArray => Array.isArray(value) || ArrayBuffer.isView(value);

const round = (value: number, digits: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(digits));
