import type { Printed } from '../../runner.ts';
import type { ConsoleLine } from '../../types.ts';
import {
  apply,
  define,
  ErrorClass,
  enumerableKeys,
  isArray,
  isSame,
  lengthOfTypedArray,
  shorten,
  toText,
  typedArrayName,
} from './primordials.ts';

const mostLines = 200;
const mostCharacters = 50_000;
const longestLine = 2_000;
const mostEntries = 30;

let lines: ConsoleLine[] = [];
let characters = 0;
let dropped = 0;

/** What was printed since the last time. */
export function takePrinted(): Printed {
  const printed = { lines, dropped };
  lines = [];
  characters = 0;
  dropped = 0;
  return printed;
}

/** The console of a submission: prints text into a list, up to a cap. */
export function makeConsole(): object {
  const console: Record<string, unknown> = {};
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) console[level] = printer(level);
  for (const name of ['table', 'dir', 'trace']) console[name] = printer('log');
  for (const name of ['assert', 'clear', 'count', 'group', 'groupCollapsed', 'groupEnd', 'time', 'timeEnd'])
    console[name] = () => {};
  return console;
}

function printer(level: ConsoleLine['level']) {
  return (...values: unknown[]) => {
    if (lines.length >= mostLines || characters >= mostCharacters) {
      dropped += 1;
      return;
    }
    let text = '';
    for (let index = 0; index < values.length; index++) {
      const value = values[index];
      text += `${index === 0 ? '' : ' '}${typeof value === 'string' ? value : show(value, 0)}`;
    }
    text = shorten(text, longestLine);
    characters += text.length;
    define(lines, lines.length, { level, text });
  };
}

/** A value as a learner would write it, cut to a readable length. */
function show(value: unknown, depth: number): string {
  try {
    if (typeof value === 'string') return `'${shorten(value, longestLine)}'`;
    if (typeof value === 'function') return 'ƒ';
    if (isSame(value, -0)) return '-0';
    if (typeof value !== 'object' || value === null) return toText(value);
    if (depth > 3) return '…';
    const typedArray = typedArrayName(value);
    if (typedArray !== undefined) return `${typedArray} ${showEntries(value, lengthOfTypedArray(value), depth)}`;
    if (isArray(value)) return showEntries(value, value.length, depth);
    if (value instanceof ErrorClass) return `${value.name}: ${value.message}`;
    return showKeys(value, depth);
  } catch {
    return '(cannot be shown)';
  }
}

function showEntries(value: object, length: number, depth: number): string {
  let text = '[';
  for (let index = 0; index < length && index < mostEntries; index++)
    text += (index === 0 ? '' : ', ') + show((value as unknown[])[index], depth + 1);
  return length > mostEntries ? `${text}, … ${length} in all]` : `${text}]`;
}

function showKeys(value: object, depth: number): string {
  const keys = apply(enumerableKeys, undefined, [value]);
  let text = '{';
  for (let index = 0; index < keys.length && index < mostEntries; index++) {
    const key = keys[index]!;
    text += `${index === 0 ? ' ' : ', '}${key}: ${show((value as Record<string, unknown>)[key], depth + 1)}`;
  }
  return keys.length > mostEntries ? `${text}, … }` : text === '{' ? '{}' : `${text} }`;
}
