/** A sentence that the sources hand to `t`, `word` or `translate`, where it stands. */
export interface Sentence {
  sentence: string;
  file: string;
  line: number;
}

const call =
  /(?<![\w.$])(?:(?:t|word)\(|translate\(\s*[^,'"`]+(?:\([^)]*\))?,)\s*(?:'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)")/g;

/** The sentences of a source; what is handed on in a variable was marked where it is written. */
export function sentencesIn(file: string, source: string): Sentence[] {
  // What comments show is said nowhere; their lines stay, so that the others keep their numbers.
  const code = source.replace(/^[ \t]*(?:\/?\*|\/\/).*$/gm, '');
  return [...code.matchAll(call)].map((match) => ({
    sentence: charactersOf(match[1] ?? match[2]!).replaceAll('\u00a0', ' '),
    file,
    line: code.slice(0, match.index).split('\n').length,
  }));
}

/** A string's characters, from what stands between its quotes. */
const charactersOf = (text: string) =>
  text.replace(/\\(?:u([0-9a-f]{4})|(.))/gi, (_, code?: string, character?: string) =>
    code ? String.fromCharCode(Number.parseInt(code, 16)) : character!,
  );
