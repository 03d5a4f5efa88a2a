import { mostSymbols, other } from '#networks/characters/alphabet.ts';

/** What is read of a longer text: training sees it all in some minutes, and a phone holds it. */
export const mostCharacters = 300_000;
export const fewestCharacters = 20;
/** Shorter texts have too little at their end for a loss on unseen characters. */
const fewestForHeldOut = 640;

/** A text to learn from, with what there is to say about it; or why it can't be one. */
export type OwnText = { text: string; note: string } | { failure: string };

const count = (characters: number) => `${characters.toLocaleString('en')} character${characters === 1 ? '' : 's'}`;

/** A text as pasted or typed. Line ends become `\n`, and what is beyond the most is cut, with a word about it. */
export function readText(given: string, isCut = false): OwnText {
  const all = [
    ...given
      .toWellFormed()
      .replaceAll(/\r\n?/g, '\n')
      .replace(/^\uFEFF/, ''),
  ];
  if (all.every((one) => one.trim() === '')) {
    return { failure: 'There is no text here yet: paste some, or drop a file.' };
  }
  if (all.includes('\0')) return { failure: 'This is no text: it has characters of value 0. Give a plain text file.' };
  if (all.length < fewestCharacters) {
    return { failure: `Too short: ${count(all.length)}. Give ${fewestCharacters} or more, better thousands.` };
  }
  const kept = all.slice(0, mostCharacters);
  const kinds = new Set(kept).size;
  if (kinds < 2) {
    return {
      failure: `Nothing to learn: “${kept[0]}” is the only character, and always comes next. Give a text of two kinds at least.`,
    };
  }
  const notes = [
    kept.length < all.length || isCut
      ? `The first ${count(kept.length)} of your text are used; the rest is more than a page can learn in minutes.`
      : `Your text has ${count(kept.length)}.`,
    kinds > mostSymbols && `Of its ${kinds.toLocaleString('en')} kinds the rarest share one sign, ${other}.`,
    kept.length < fewestForHeldOut &&
      `From ${fewestForHeldOut} on, the tenth that is held out is long enough to measure a loss.`,
  ];
  return { text: kept.join(''), note: notes.filter(Boolean).join(' ') };
}

/** A character takes four bytes at most. */
const mostBytes = 4 * mostCharacters;

/** A text file in UTF-8, or in UTF-16 with its mark at the start. Of a huge one, only the start is read. */
export async function readFile(file: Blob & { name?: string }): Promise<OwnText> {
  const isCut = file.size > mostBytes;
  const name = file.name ?? 'the file';
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.slice(0, mostBytes).arrayBuffer());
  } catch {
    return { failure: `Can’t be read: ${name}. Give a text file rather than a folder.` };
  }
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    return readText(decoder.decode(bytes, { stream: isCut }), isCut);
  } catch {
    return { failure: `Not UTF-8: ${name}. Save it as UTF-8 in your editor, and drop it again.` };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
