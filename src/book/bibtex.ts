/** An entry of a BibTeX file as it is written. */
export interface BibtexEntry {
  /** In lower case: `article`. */
  type: string;
  key: string;
  line: number;
  /** Offsets in the text. */
  from: number;
  to: number;
  /** By names in lower case. */
  fields: Map<string, { line: number; value: string }>;
  /** The first thing in it that is no BibTeX. Parsers guess what was meant there, or lose what follows. */
  slip?: { line: number; message: string };
}

const start = /^[ \t]*@[ \t]*(\w*)[ \t]*([{(])/gm;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Every entry of a BibTeX file. An entry is taken to end where the next begins, so that one slip stays one. */
export function scanBibtex(text: string): BibtexEntry[] {
  const starts = [...text.matchAll(start)];
  const words = [...text.matchAll(/^[ \t]*@string[ \t]*\{\s*(\w+)/gim)].map(([, name]) => name!.toLowerCase());
  return starts.flatMap((match, index) => {
    const [opening, type, bracket] = match as unknown as [string, string, string];
    if (/^(string|comment|preamble)$/i.test(type)) return [];
    const from = match.index + opening.indexOf('@');
    const to = starts[index + 1]?.index ?? text.length;
    const scanner = new Scanner(text.slice(0, to), match.index + opening.length);
    const entry: BibtexEntry = {
      type: type.toLowerCase(),
      key: '',
      line: scanner.lineAt(from),
      from,
      to,
      fields: new Map(),
    };
    try {
      scanEntry(scanner, entry, bracket === '{' ? '}' : ')', [...months, ...words]);
    } catch (error) {
      if (!(error instanceof Slip)) throw error;
      entry.slip = { line: scanner.lineAt(error.at), message: error.message };
    }
    return [entry];
  });
}

class Slip extends Error {
  at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

class Scanner {
  text: string;
  at: number;
  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }
  /** What comes next, after white space, where it matches. */
  take(pattern: RegExp): string | undefined {
    const sticky = new RegExp(`\\s*(${pattern.source})`, 'y');
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text)?.[1];
    if (found !== undefined) this.at = sticky.lastIndex;
    return found;
  }
  /** The next few words, for a message. */
  next(): string {
    return this.text.slice(this.at).trim().split('\n')[0]!.slice(0, 24);
  }
  lineAt(offset: number): number {
    return this.text.slice(0, offset).split('\n').length;
  }
}

function scanEntry(scanner: Scanner, entry: BibtexEntry, close: string, words: readonly string[]) {
  const end = close === '}' ? /\}/ : /\)/;
  entry.key = scanner.take(/[^\s,{}()="]*/) ?? '';
  const { key, type, fields } = entry;
  if (!scanner.take(/,/)) {
    if (scanner.take(end)) return;
    if (scanner.take(/=/))
      throw new Slip(entry.from, `entry without a key; write @${type}{family2001, and then its fields`);
    const rest = scanner.take(/[^,{}="]*(?=,)/);
    throw rest === undefined
      ? new Slip(entry.from, `comma missing after the key: "${key}"; write @${type}{${key},`)
      : new Slip(entry.from, `key with a space: "${key} ${rest}"; use letters and digits, as in crammer2001`);
  }
  while (!scanner.take(end)) {
    const before = scanner.at;
    const name = scanner.take(/[A-Za-z][\w-]*/)?.toLowerCase();
    if (name === undefined)
      throw scanner.next() === ''
        ? new Slip(entry.from, `entry never closed: "${key}"; write ${close} after its last field`)
        : new Slip(
            scanner.at,
            `not a field in "${key}": ${scanner.next()}; write name = {…}, with a comma between two`,
          );
    const place = before + /^\s*/.exec(scanner.text.slice(before))![0].length;
    if (!scanner.take(/=/)) throw new Slip(place, `= missing after ${name} in "${key}"; write ${name} = {…}`);
    const value = scanValue(scanner, key, name, place, words);
    if (fields.has(name)) throw new Slip(place, `field twice in "${key}": ${name}; remove one`);
    fields.set(name, { line: scanner.lineAt(place), value });
    if (scanner.take(/,/) || scanner.text.slice(scanner.at).trim().startsWith(close)) continue;
    throw scanner.next() === ''
      ? new Slip(entry.from, `entry never closed: "${key}"; write ${close} after its last field`)
      : new Slip(scanner.at, `comma missing after ${name} in "${key}"; write ${name} = {…},`);
  }
  const tooEarly = scanner.take(/,?\s*\w+\s*=\s*[{"]/);
  if (tooEarly)
    throw new Slip(scanner.at - 1, `a ${close} too many in "${key}": it ends before this; take one out above`);
}

function scanValue(scanner: Scanner, key: string, name: string, place: number, words: readonly string[]): string {
  const bare = scanner.take(/[\w:.+/-]+/);
  if (bare !== undefined && !/^\d+$/.test(bare) && !words.includes(bare.toLowerCase()))
    throw new Slip(place, `value without braces in "${key}": ${name} = ${bare}; write ${name} = {…}`);
  const value = bare ?? scanBraced(scanner, key, name, place);
  return scanner.take(/#/) ? value + scanValue(scanner, key, name, place, words) : value;
}

/** `{…}` with braces within, or `"…"`. */
function scanBraced(scanner: Scanner, key: string, name: string, place: number): string {
  const open = scanner.take(/[{"]/);
  if (!open) throw new Slip(place, `no value in "${key}": ${name}; write ${name} = {…}`);
  const from = scanner.at;
  const close = open === '{' ? '}' : '"';
  const neverEnds = new Slip(place, `value that does not end in "${key}": ${name}; write ${close} after it`);
  for (let depth = 0; scanner.at < scanner.text.length; scanner.at++) {
    const sign = scanner.text[scanner.at]!;
    if (sign === '\\') scanner.at++;
    else if (sign === close && depth === 0) {
      const value = scanner.text.slice(from, scanner.at++);
      // It has run on to the end of a later field.
      if (/[,}"]?[ \t]*\n\s*\w+\s*=\s*["{]/.test(value)) throw neverEnds;
      return value;
    } else if (sign === '{') depth++;
    else if (sign === '}') depth--;
  }
  throw neverEnds;
}
