/** A table as text: the names of its columns, and its rows, each with one field a column. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

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

/**
 * Columns of a table as numbers, (rows, columns).
 *
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

/** A column of class names as labels: its names in alphabetical order, and for each row the number of its name. */
export function classesOf(table: Table, column: string): { names: string[]; labels: Int32Array } {
  const place = table.columns.indexOf(column);
  if (place === -1) {
    throw new RangeError(`classesOf: no such column: "${column}"; the table has ${table.columns.join(', ')}`);
  }
  const fields = table.rows.map((row) => row[place]!.trim());
  const names = [...new Set(fields)].sort();
  return { names, labels: Int32Array.from(fields, (field) => names.indexOf(field)) };
}

interface Record {
  fields: string[];
  /** Where it begins. */
  line: number;
}

function parse(text: string, separator: string): Record[] {
  const records: Record[] = [];
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
    const record: Record = { fields: [], line };
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
