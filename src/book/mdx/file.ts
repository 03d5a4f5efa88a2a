import type { Node } from 'unist';
import type { VFile } from 'vfile';
import type { Language } from '../../language/languages.ts';
import type { Dictionary } from '../../language/words.ts';
import type { Outline } from '../outline.ts';

/** What the plugins know of the file they work on, and what they leave for one another. */
export interface BookFile {
  /** The repository's root. */
  root: string;
  /** The path under which the site lives, with slashes around it. */
  base: string;
  /** The chapter it belongs to: `loss-functions`. */
  chapter: string;
  /** The exercise, when this is its prompt: `softmax`. */
  exercise: string | undefined;
  /** What it is written in: `prompt.zh-cn.mdx`. */
  language: Language;
  /** For what the plugins write into it. */
  words: Dictionary;
  /** Sections, figures and equations of the chapter. A prompt has those of the chapter it stands in. */
  outline: Outline;
  /** What the chapter's `numbers.ts` exports. */
  numbers: Record<string, string>;
  /** That file can't be used: this alone is told, and not that every name from it is unknown. */
  lacksNumbers: boolean;
  /** Cards that the text opens: `term-hinge-loss`, `symbol-logit`, `reference-crammer2001`. */
  cards: Set<string>;
}

/** Set by `remarkStart`, which runs first. */
export const bookFile = (file: VFile) => file.data['book'] as BookFile;

/** A node, a place within one, or the whole file. */
type Place = Node | { line: number; column: number } | undefined;

/** Notes a fault and goes on, so that an author sees all of them at once; `remarkStop` ends the build. */
export function report(file: VFile, place: Place, message: string) {
  const options = place && 'type' in place ? { place: place.position } : { place };
  file.message(message, options).fatal = true;
}
