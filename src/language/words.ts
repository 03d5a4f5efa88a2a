/** English sentences and what they are in another language: `{ 'Reset the figure': '重置' }`. */
export type Dictionary = Readonly<Record<string, string>>;

/** Names in braces in a sentence: of `{count} of {total}`, `count` and `total`. */
type Gaps<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Gaps<Rest>
  : never;

/** What a sentence needs besides itself: nothing, or a value for each gap. */
export type Values<Sentence extends string> = string extends Sentence
  ? [values?: Readonly<Record<string, string | number>>]
  : [Gaps<Sentence>] extends [never]
    ? []
    : [values: Readonly<Record<Gaps<Sentence>, string | number>>];

let current = fromPage;

/**
 * The sentence in the language of the page, with its gaps filled; in English where the dictionary lacks it. Called
 * while something is drawn, never at the top of a module: there the language is not known yet.
 *
 * @example t('{done} of {total} done', { done: 2, total: 5 })
 */
export const t = <const Sentence extends string>(sentence: Sentence, ...values: Values<Sentence>): string =>
  translate(current(), sentence, ...values);

/** The same with a dictionary at hand, for what is written without a page: chapters, when they are compiled. */
export function translate<const Sentence extends string>(
  dictionary: Dictionary,
  sentence: Sentence,
  ...[values]: Values<Sentence>
): string {
  // A space that doesn't break is one of layout: dictionaries write it as a plain one.
  const key = sentence.replaceAll('\u00a0', ' ');
  const words = Object.hasOwn(dictionary, key) ? dictionary[key]! : sentence;
  if (!values) return words;
  const given: Readonly<Record<string, string | number>> = values;
  return words.replace(/\{(\w+)\}/g, (gap, name: string) => String(given[name] ?? gap));
}

/** Marks a sentence kept in a constant, so that it is found and translated; `t` turns it into the page's language. */
export const word = <const Sentence extends string>(sentence: Sentence): Sentence => sentence;

/** Where `t` finds the dictionary from now on; the server asks for that of the request. */
export function useDictionary(find: () => Dictionary): void {
  current = find;
}

/** The id of the element that holds the page's dictionary as JSON. English pages have none. */
export const dictionaryId = 'words';

let page: Dictionary | undefined;

function fromPage(): Dictionary {
  if (typeof document === 'undefined') return {};
  page ??= JSON.parse(document.getElementById(dictionaryId)?.textContent ?? '{}') as Dictionary;
  return page;
}
