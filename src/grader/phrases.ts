/** English phrases and what they are in another language; those with gaps stand for every phrase that fills them. */
export type Phrases = Readonly<Record<string, string>>;

/**
 * What checks say, in another language: the phrase itself, or the first with gaps that fits it; else as it is.
 *
 * @example inWords('row 2 sums to 1.31', { 'row {row} sums to {sum}': '第 {row} 行的和是 {sum}' })
 */
export function inWords(said: string, phrases: Phrases = {}): string {
  if (Object.hasOwn(phrases, said)) return phrases[said]!;
  for (const [phrase, translation] of Object.entries(phrases)) {
    const gaps = patternOf(phrase).exec(said)?.groups;
    if (gaps) return translation.replace(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);
  }
  return said;
}

/** `row {row} sums to {sum}` as `^row (?<row>.+?) sums to (?<sum>.+?)$`. */
function patternOf(phrase: string): RegExp {
  const parts = phrase.split(/\{(\w+)\}/);
  const pattern = parts.map((part, index) => (index % 2 === 0 ? escaped(part) : `(?<${part}>.+?)`));
  return new RegExp(`^${pattern.join('')}$`);
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
