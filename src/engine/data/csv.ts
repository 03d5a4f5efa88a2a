/** A table as text: the names of its columns, and its rows, each with one field a column. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How a table is written as text. */
export interface CsvOptions {
  /** What stands between fields: a tab, a semicolon. */
  separator?: string;
  /** Whether the first line names the columns; otherwise they are `0`, `1`, … */
  header?: boolean;
}

/**
 * Reads comma-separated text (RFC 4180): fields in double quotes may hold separators, line ends and doubled quotes;
 * lines end in LF or CRLF; blank lines and a byte order mark are skipped. Errors name line and column, counted
 * from 1 as editors do.
 *
 * @throws if a quote is not closed or stands in the wrong place, or rows differ in their number of fields
 */
export function readCsv(text: string, { separator = ',', header = true }: CsvOptions = {}): Table {
  if (separator.length !== 1 || separator === '"' || separator === '\n') {
    throw new RangeError(`readCsv: no separator: ${JSON.stringify(separator)}; use one character, such as , or ;`);
  }
  const records = parse(text.replace(/^\uFEFF/, ''), separator);
  const width = records[0]?.fields.length ?? 0;
  for (const { fields, line } of records) {
    if (fields.length === width) continue;
    throw new SyntaxError(`readCsv: line ${line}: ${fields.length} fields where the first line has ${width}`);
  }
  const rows = records.map(({ fields }) => fields);
  if (!header) return { columns: Array.from({ length: width }, (_, i) => String(i)), rows };
  return { columns: rows[0] ?? [], rows: rows.slice(1) };
}

// Written here, as the engine has no dependencies and the small readers (d3-dsv, for one) take an unclosed quote or a
// short row without a word, where a reader who brings her own file needs to be told the line.
interface Line {
  fields: string[];
  /** Where it begins. */
  line: number;
}

function parse(text: string, separator: string): Line[] {
  const records: Line[] = [];
  let [at, line, lineStart] = [0, 1, 0];
  const fail = (what: string): never => {
    throw new SyntaxError(`readCsv: line ${line}, column ${at - lineStart + 1}: ${what}`);
  };
  const isLineEnd = () => text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
  const endLine = () => {
    at += text[at] === '\r' ? 2 : 1;
    line++;
    lineStart = at;
  };
  const quoted = (): string => {
    const [openLine, openColumn] = [line, at - lineStart + 1];
    let field = '';
    for (at++; ; at++) {
      if (at >= text.length) {
        throw new SyntaxError(
          `readCsv: line ${openLine}, column ${openColumn}: quote is never closed; add a " at the end`,
        );
      }
      if (text[at] === '"') {
        if (text[at + 1] !== '"') break;
        at++;
      } else if (text[at] === '\n') {
        line++;
        lineStart = at + 1;
      }
      field += text[at];
    }
    at++;
    if (at < text.length && text[at] !== separator && !isLineEnd())
      fail(`"${text[at]}" after a closing quote; double a quote inside of quotes`);
    return field;
  };
  const plain = (): string => {
    const from = at;
    for (; at < text.length && text[at] !== separator && !isLineEnd(); at++) {
      if (text[at] === '"') fail('a quote inside of a field; put the whole field in quotes and double this one');
    }
    return text.slice(from, at);
  };
  while (at < text.length) {
    if (isLineEnd()) {
      endLine();
      continue;
    }
    const record: Line = { fields: [], line };
    for (;;) {
      record.fields.push(text[at] === '"' ? quoted() : plain());
      if (text[at] !== separator) break;
      at++;
    }
    if (at < text.length) endLine();
    records.push(record);
  }
  return records;
}
