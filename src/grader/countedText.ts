import { t } from '../language/words.ts';

/** Reads of a text that no honest program comes near: parsing takes some five for each character. */
const mostReads = (length: number) => 200_000 + 40 * length;

/**
 * A program's text for a parser that goes back where it has guessed wrong: what is nested in a guess is guessed anew each
 * time, so a line of nested default parameters keeps sucrase busy for years. It reads the text by `charCodeAt`, so it can
 * be stopped there, after as many reads on every machine.
 */
export class CountedText extends String {
  readonly #text: string;
  #reads = 0;

  constructor(text: string) {
    super(text);
    this.#text = text;
  }

  /** @throws SyntaxError, in words for the text's author, when it has been read too often */
  override charCodeAt(index: number): number {
    this.#reads += 1;
    if (this.#reads > mostReads(this.#text.length))
      throw new SyntaxError(t('This is nested too deeply to be read: split it into statements of their own.'));
    return this.#text.charCodeAt(index);
  }
}
