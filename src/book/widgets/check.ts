import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chapterFolders } from '../chapters.ts';
import { bookName, editionFolder } from '../edition/folder.ts';
import { bookRoot, readText } from '../files.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Registry } from '../mdx/components.ts';
import type { Problem } from '../problem.ts';
import { remembered } from '../remembered.ts';
import { type Drawn, startDrawing } from './draw.ts';
import type { Place } from './endless.ts';
import { type Placement, placements } from './placements.ts';
import type { Fault } from './thread.ts';

interface Options {
  root?: string;
  /** Whose widgets are drawn; those of all chapters where it is left out. */
  chapters?: readonly string[];
  /** Milliseconds that one may take. */
  patience?: number;
}

/** Draws every widget as the chapters show it, as the server does, and says what keeps one from being drawn. */
export async function checkWidgets(
  registry: Registry,
  { root = bookRoot(), chapters = chapterFolders(root), patience }: Options = {},
): Promise<Problem[]> {
  const drawing = startDrawing(patience);
  const problems: Problem[] = [];
  try {
    for (const placed of placements(registry, root, chapters)) {
      const { name, props, place } = placed;
      const found = await remembered<Problem[]>(root, {
        subject: `widgets/${name} ${Object.values(props)
          .join(' ')
          .replaceAll(/[^\w.-]+/g, ' ')
          .slice(0, 80)}`.trimEnd(),
        key: fingerprint(root, ['src/book/widgets/thread.ts', place], JSON.stringify(props)),
        compute: async () =>
          existsSync(place) ? problemsOf(root, placed, await drawing.draw({ place, props })) : [missing(placed)],
        isSound: ({ length }) => length === 0,
      });
      problems.push(...found);
    }
  } finally {
    drawing.end();
  }
  // A model that throws does so in each of its figures.
  return problems.filter(
    (one, index) => problems.findIndex(({ file, line }) => file === one.file && line === one.line) === index,
  );
}

const missing = ({ file, name, where }: Placement): Problem => ({
  file,
  line: 1,
  message: `missing file, which ${where} needs; write export default function ${name}(props: WidgetProps)`,
});

function problemsOf(root: string, placed: Placement, { fault, endless }: Drawn): Problem[] {
  if (endless) {
    const { file, line } = nearest(root, placed, endless);
    return [{ file, line, message: `does not end when it is drawn, in ${placed.where}; does a loop never end?` }];
  }
  if (!fault) return [];
  const [, noScene] = /: (not a scene: .*)/.exec(fault.message) ?? [];
  if (noScene) return [{ ...placed.shown, message: `<${placed.name}>: ${noScene}` }];
  const { file, line } = placeOfFault(root, placed, fault);
  return [{ file, line, message: `${sayingOf(root, fault, placed)}; ${adviceFor(fault, placed)}` }];
}

/** `throws on the server, in Figure 4.1 of loss-functions: x is not defined`: the fault in one line, without the machine's paths. */
function sayingOf(root: string, { isLoaded, message }: Fault, { where }: Placement): string {
  const folder = editionFolder(root);
  let first = message.split('\n')[0]!.replace(/ imported from .*$/, '');
  for (const start of [root, folder, process.cwd()]) if (start) first = first.replaceAll(start + path.sep, '');
  return `${isLoaded ? 'throws on the server' : 'does not load'}, in ${where}: ${first}`;
}

const onlyInPages =
  /\b(window|document|localStorage|sessionStorage|location|history|matchMedia|requestAnimationFrame|self)\b.*(is not defined|undefined)/;

function adviceFor({ message }: Fault, { name }: Placement): string {
  const [, global] = onlyInPages.exec(message) ?? [];
  if (global) return `the first picture is drawn without a page, where there is no ${global}: read it in useEffect`;
  if (message === 'no default export') return `write export default function ${name}(props: WidgetProps)`;
  return 'correct it';
}

function placeOfFault(root: string, placed: Placement, { message, stack, isLoaded }: Fault) {
  const missingModule = /Cannot find (?:module|package) '(.*?)' imported from (.*)$/m.exec(message);
  if (missingModule) {
    const [, wanted, from] = missingModule as unknown as [string, string, string];
    const file = bookName(root, from);
    return { file, line: lineNaming(root, file, wanted) };
  }
  const frames = [
    ...stack.matchAll(/(?:file:\/\/)?((?:\/|[A-Za-z]:[\\/])[^\s()?]+?)(?:\?\S*?)?:(\d+)(?::\d+)?\)?$/gm),
  ].map(([, file, line]) => ({ file: decodeURI(file!), line: Number(line) }));
  // What doesn't load is told by the file itself; what throws deep in the engine, by the widget that called it.
  if (isLoaded) return nearest(root, placed, frames);
  const isOurs = ({ file }: Place) => file !== fileURLToPath(new URL('./thread.ts', import.meta.url));
  return named(root, frames.find(isOurs) ?? { file: placed.place, line: 1 });
}

/** The innermost place in the widget's own folder, else in any component, else the widget's file. */
function nearest(root: string, { file, place }: Placement, frames: readonly Place[]) {
  const within = (folder: string) => frames.find((one) => one.file.startsWith(folder));
  const found = within(path.dirname(place) + path.sep) ?? within(path.join(root, 'components') + path.sep);
  return found ? named(root, found) : { file, line: 1 };
}

const named = (root: string, { file, line }: Place) => ({ file: bookName(root, file), line });

/** The line of a file that imports a module by the end of its name. */
function lineNaming(root: string, file: string, wanted: string): number {
  const name = path.basename(wanted);
  const lines = (readText(root, file) ?? '').split('\n');
  return Math.max(1, lines.findIndex((line) => line.includes(name) && /from|import/.test(line)) + 1);
}
