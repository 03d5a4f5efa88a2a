/** A line of one program or of both. */
export interface DifferenceLine {
  /** `removed`: only in the first; `added`: only in the second. */
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** How the second program differs from the first, line by line: as few lines as can be. */
export function differenceOf(first: string, second: string): DifferenceLine[] {
  const [old, now] = [first.trimEnd().split('\n'), second.trimEnd().split('\n')];
  // common[i][j]: how many lines the rests from line i and line j have in common.
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      common[i]![j] = old[i] === now[j] ? 1 + common[i + 1]![j + 1]! : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  const lines: DifferenceLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push({ kind: 'same', text: old[i++]! });
      j++;
    } else if (i < old.length && (j === now.length || common[i + 1]![j]! >= common[i]![j + 1]!))
      lines.push({ kind: 'removed', text: old[i++]! });
    else lines.push({ kind: 'added', text: now[j++]! });
  }
  return lines;
}
