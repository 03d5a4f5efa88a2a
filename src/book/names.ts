/** A name's Latin words, in lower case: `Mémoire à long terme 2` is memoire, a, long, terme, 2. None where others are lost. */
function latinWords(name: string): string[] {
  const spaced = name.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2');
  const plain = spaced.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const hasOthers = /[^\P{L}a-z]/u.test(plain);
  return hasOthers ? [] : (plain.match(/[a-z0-9]+/g) ?? []);
}

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
const advice = (name: string, example: string) =>
  name ? `such as ${name}` : `in Latin letters, for addresses and code: ${example}`;

/** The end of a message about an address that won't do: `such as my-lesson` for `My Lesson`. */
export const adviseSlug = (name: string) => advice(latinWords(name).join('-'), 'loss-functions');

/** The same for the name of a function: `such as weightedMean` for `weighted-mean`. */
export function adviseFunctionName(name: string): string {
  const [first = '', ...more] = latinWords(name);
  return advice(/^[a-z]/.test(first) ? first + more.map(capital).join('') : '', 'softmax');
}

/** The same for the name of a widget: `such as HingeBars` for `hinge bars`. */
export function adviseWidgetName(name: string): string {
  const words = latinWords(name);
  return advice(/^[a-z]/.test(words[0] ?? '') ? words.map(capital).join('') : '', 'HingeBars');
}
