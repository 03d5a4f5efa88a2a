import { t } from '../language/words.ts';
import { compile } from './compile.ts';
import type { Runner } from './runner.ts';
import { parse, placeOf, type SyntaxNode } from './syntax.ts';
import type { AnswerKey, CodeError } from './types.ts';

/** Milliseconds that the counting copy runs: in the first half what only takes long comes to its end. */
const runningTime = 240;
/** Milliseconds for loading and calling together, where a loop has no turns to count: a regular expression, an await. */
const patience = 600;
const mark = 'still running: ';

/** A loop or a function whose turns are counted. */
interface Counted {
  what: 'loop' | 'function';
  line: number;
  from: number;
  to: number;
}

/**
 * Names the loop, or the function called without end, that kept a submission from finishing: runs a copy that counts.
 * It only explains a timeout and decides nothing.
 *
 * @param runner a fresh one; the caller closes it
 */
export async function findEndlessLoop(key: AnswerKey, source: string, runner: Runner): Promise<CodeError | undefined> {
  const { counting, counted } = addCounters(source);
  const compiled = await compile(counting);
  if ('error' in compiled) return undefined;
  const start = performance.now();
  const loaded = await runner.load(compiled.code, key.seed, patience, key.driver?.code);
  if ('timeout' in loaded) return undefined;
  const lines = [...loaded.printed.lines];
  if ('exports' in loaded) {
    const called = await runner.calls(
      key.cases.map(({ call, args }) => ({ call, args })),
      patience - (performance.now() - start),
    );
    if (!('timeout' in called)) lines.push(...called.printed.lines);
  }
  const found = lines.find(({ text }) => text.startsWith(mark));
  const place = found && counted[Number(found.text.slice(mark.length))];
  if (!place) return undefined;
  const { what, line } = place;
  const message =
    what === 'loop'
      ? t('The loop on line {line} did not end.', { line })
      : t('The function on line {line} was called without end.', { line });
  return { name: 'Timeout', message, line };
}

/** A copy of the source that counts the turns of its loops and functions, line for line the same. */
export function addCounters(source: string): { counting: string; counted: Counted[] } {
  const counted: Counted[] = [];
  const insertions: { at: number; text: string }[] = [];
  parse(source).iterate({
    enter({ node }) {
      const body = bodyOf(node);
      if (!body) return;
      const what = /Statement$/.test(node.name) ? 'loop' : 'function';
      const count = `$count(${counted.length})`;
      counted.push({ what, line: placeOf(source, node.from).line, from: node.from, to: node.to });
      if (body.name === 'Block') insertions.push({ at: body.from + 1, text: `${count};` });
      else if (what === 'loop') insertions.push({ at: body.from, text: `{${count};` }, { at: body.to, text: '}' });
      else insertions.push({ at: body.from, text: `(${count},` }, { at: body.to, text: ')' });
    },
  });
  let counting = source;
  for (const { at, text } of insertions.sort((first, second) => second.at - first.at))
    counting = counting.slice(0, at) + text + counting.slice(at);
  return { counting: `${counterSource(counted)} ${counting}`, counted };
}

function bodyOf(node: SyntaxNode): SyntaxNode | undefined {
  if (/^(For|While)Statement$/.test(node.name)) return node.lastChild ?? undefined;
  if (node.name === 'DoStatement') return node.getChild('do')?.nextSibling ?? undefined;
  if (node.name === 'ArrowFunction') return node.lastChild ?? undefined;
  return /Function|Method|^Property$/.test(node.name) ? (node.getChild('Block') ?? undefined) : undefined;
}

/**
 * The counter, on one line. Each turn sets what lies inside back to zero, so that a loop which does end, inside one that
 * doesn't, stays small: the largest count is the culprit. Half time sets all back, and with it what has ended by then.
 * Functions count only where loops hardly turn.
 */
function counterSource(counted: Counted[]): string {
  const inside = counted.map(({ from, to }, outer) =>
    counted.flatMap((one, index) => (index !== outer && one.from > from && one.to <= to ? [index] : [])),
  );
  const loops = counted.map(({ what }) => what === 'loop');
  const lines = [
    `const $count = (() => { const inside = ${JSON.stringify(inside)}, loops = ${JSON.stringify(loops)};`,
    'const counts = loops.map(() => 0), { now } = Date, print = console.error; let since = now(), half = 1, told = false;',
    'return (index) => { counts[index]++; for (const inner of inside[index]) counts[inner] = 0;',
    `if (now() - since < ${runningTime / 2}) return; if (half === 1) { half = 2; since = now(); counts.fill(0); return; }`,
    'const most = (isLoop) => counts.reduce((best, turns, one) => loops[one] === isLoop && turns > (counts[best] ?? 0) ? one : best, -1);',
    'const loop = most(true), called = most(false), found = (counts[loop] ?? 0) * 100 > (counts[called] ?? 0) ? loop : called;',
    `if (!told) print("${mark}" + found); told = true; throw new Error("stopped"); }; })();`,
  ];
  return lines.join(' ');
}
