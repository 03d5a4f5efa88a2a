/** What a comment in front of a declaration says, told apart by its tags. */
export interface Docstring {
  /** What it is and does, as Markdown. */
  text: string;
  /** What goes in and comes out, in shapes: `logits (…, classes), labels (…); gives ()`. */
  shapes: string[];
  /** When it throws: `if the axis is out of range`. */
  throws: string[];
  /** Names elsewhere: `torch.nn.functional.softmax`. */
  see: string[];
  /** Code whose last statement is an expression; its value is computed when the book is built. */
  examples: string[];
  parameters: { name: string; text: string }[];
  /** Public for the engine's own files only. */
  isInternal: boolean;
}

/** Reads a comment with its stars. */
export function readDocstring(comment: string): Docstring {
  const lines = comment
    .replace(/^\/\*\*[ \t]?|\s*\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''));
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (/^@[a-z]/.test(line)) blocks.push([]);
    blocks.at(-1)!.push(line);
  }
  const [text, ...tagged] = blocks.map((block) => block.join('\n').trim()) as [string, ...string[]];
  const tags = tagged.map((block) => {
    const [, tag, rest] = /^@([a-z]+)\s*([\s\S]*)$/.exec(block)!;
    return { tag: tag!, text: rest! };
  });
  const all = (wanted: string) => tags.filter(({ tag }) => tag === wanted).map(({ text }) => text);
  return {
    text,
    shapes: all('shape').map(onOneLine),
    throws: all('throws').map(onOneLine),
    see: all('see'),
    examples: all('example'),
    parameters: all('param').map((parameter) => {
      const [, name, words] = /^(\S+)\s*([\s\S]*)$/.exec(parameter)!;
      return { name: name!, text: onOneLine(words!) };
    }),
    isInternal: tags.some(({ tag }) => tag === 'internal'),
  };
}

/** The first sentence, for lists. */
export function firstSentence({ text }: Docstring): string {
  const paragraph = onOneLine(text.split(/\n\s*\n/)[0]!);
  // A point within brackets or an abbreviation is followed by no capital after a space.
  const end = /^(?:[^.(]|\([^)]*\)|\.(?!\s+(?:[A-Z`‘“]|$)))*\./.exec(`${paragraph} `);
  return end ? end[0] : paragraph;
}

const onOneLine = (text: string) => text.replace(/\s*\n\s*/g, ' ').trim();
