/** A wrong expression: which column of the text, counted from 1, and what to do about it. */
export class ExpressionError extends Error {
  readonly column: number;

  constructor(column: number, message: string) {
    super(message);
    this.column = column;
  }
}

export interface Token {
  kind: 'number' | 'name' | 'sign' | 'end';
  text: string;
  column: number;
}

/** What readers type or paste for a sign. */
const signs: Record<string, string> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '÷': '/',
  '−': '-',
  '–': '-',
  '[': '(',
  ']': ')',
};
const pattern = /\s+|(?<number>\d+\.?\d*|\.\d+)|(?<name>[A-Za-z]\w*)|(?<sign>\*\*|[-+*/^()=;×·⋅÷−–[\]])/y;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const column = pattern.lastIndex + 1;
    const groups = pattern.exec(text)?.groups;
    if (!groups) throw new ExpressionError(column, `not part of an expression: “${text[column - 1]}”; leave it out`);
    const { number, name, sign } = groups;
    if (number) tokens.push({ kind: 'number', text: number, column });
    else if (name) tokens.push({ kind: 'name', text: name, column });
    else if (sign) tokens.push({ kind: 'sign', text: sign === '**' ? '^' : (signs[sign] ?? sign), column });
  }
  return [...tokens, { kind: 'end', text: 'the end', column: text.length + 1 }];
}
