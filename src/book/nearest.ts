/** More names than these are no help to read. */
const most = 24;

/** The end of an error message about an unknown name: the likeliest known names, or all when none is near. */
export function suggest(name: string, known: Iterable<string>): string {
  const names = [...known];
  if (names.length === 0) return 'none is known yet';
  const limit = Math.max(2, Math.floor(name.length / 3));
  const near = names
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= limit || candidate.toLowerCase().includes(name.toLowerCase()))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => `"${candidate}"`);
  if (near.length > 0) return `did you mean ${near.join(' or ')}?`;
  return names.length > most ? `none of the ${names.length} known is like it.` : `known: ${names.sort().join(', ')}`;
}

/** The same, and what else an author may do: `did you mean "hinge-loss"? Or add it to content/glossary.yml`. */
export function suggestOr(name: string, known: Iterable<string>, otherwise: string): string {
  const advice = suggest(name, known);
  return /[?.]$/.test(advice)
    ? `${advice} ${otherwise[0]!.toUpperCase()}${otherwise.slice(1)}`
    : `${advice}; ${otherwise}`;
}

/** Levenshtein's distance (1966): insertions, deletions and replacements that turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, replaced));
    }
    row = next;
  }
  return row[b.length]!;
}
