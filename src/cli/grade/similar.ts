import type { Result } from './results.ts';

/** Two submissions that differ in little but names, comments and layout. */
export interface SimilarPair {
  first: Result;
  second: Result;
  /** Shared runs of tokens over all of both: 1 for the same program. */
  similarity: number;
}

const runLength = 6;
const least = 0.85;
/** Below it there are few ways to write an answer, so that likeness says nothing. */
const fewestRuns = 30;

/**
 * @param results of one exercise
 * @param starter what all of them begin with: what is still there of it is no likeness
 */
export function similarPairs(results: readonly Result[], starter = ''): SimilarPair[] {
  const given = runsOf(starter);
  const known = results.flatMap((result) => {
    const runs = new Set([...runsOf(result.code ?? '')].filter((run) => !given.has(run)));
    return runs.size >= fewestRuns ? [{ result, runs }] : [];
  });
  const pairs = known.flatMap((first, index) =>
    known.slice(index + 1).map((second) => ({
      first: first.result,
      second: second.result,
      similarity: jaccard(first.runs, second.runs),
    })),
  );
  return pairs.filter(({ similarity }) => similarity >= least).sort((one, other) => other.similarity - one.similarity);
}

const token = /\/\/.*|\/\*[\s\S]*?\*\/|\s+|([\p{ID_Start}$_][\p{ID_Continue}$]*)|\d[\w.]*|[^\s\w]/gu;

/** Runs of tokens, so that what was moved still counts; each name stands for how soon it came up, except a property's. */
function runsOf(code: string): Set<string> {
  const names = new Map<string, string>();
  const tokens: string[] = [];
  for (const [text, name] of code.matchAll(token)) {
    if (name === undefined || tokens.at(-1) === '.') {
      if (!/^(\s|\/\/|\/\*)/.test(text)) tokens.push(text);
      continue;
    }
    if (!names.has(name)) names.set(name, `n${names.size}`);
    tokens.push(names.get(name)!);
  }
  return new Set(tokens.slice(runLength - 1).map((_, start) => tokens.slice(start, start + runLength).join(' ')));
}

function jaccard(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  if (Math.min(first.size, second.size) < least * Math.max(first.size, second.size)) return 0;
  const shared = [...first].filter((run) => second.has(run)).length;
  return shared / (first.size + second.size - shared);
}
