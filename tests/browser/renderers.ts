import { readdirSync, readFileSync } from 'node:fs';

const pageSize = 4096;
/** How Chromium and Firefox call the processes that pages and their workers live in. */
const isRenderer = (commandLine: string) => /--type=renderer|-contentproc.*\btab$/.test(commandLine);

/**
 * Bytes of memory that a browser's pages hold for themselves alone, all its page processes together. Undefined where the
 * system has no /proc.
 *
 * @param browser the process id of the browser
 */
export function rendererMemory(browser: number): number | undefined {
  if (process.platform !== 'linux') return undefined;
  return [...renderersByMemory(browser).values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** The same for each of the processes. Empty where the system has no /proc. */
export function renderersByMemory(browser: number): Map<number, number> {
  if (process.platform !== 'linux') return new Map();
  return new Map(renderers(browser).map((id) => [id, privateMemory(id)]));
}

/**
 * Milliseconds that the main threads of a browser's page processes have computed so far, by process. Empty where the
 * system has no /proc.
 */
export function rendererTimes(browser: number): Map<number, number> {
  if (process.platform !== 'linux') return new Map();
  return new Map(
    renderers(browser).map((id) => [id, Number(read(`/proc/${id}/task/${id}/schedstat`).split(' ')[0]) / 1e6]),
  );
}

function renderers(browser: number): number[] {
  const parents = new Map(processes().map((id) => [id, parentOf(id)]));
  const isOfBrowser = (id: number | undefined): boolean =>
    id !== undefined && (id === browser || isOfBrowser(parents.get(id)));
  return [...parents.keys()].filter(
    (id) => isOfBrowser(id) && isRenderer(read(`/proc/${id}/cmdline`).replaceAll('\0', ' ').trim()),
  );
}

const processes = () =>
  readdirSync('/proc')
    .map(Number)
    .filter((id) => id > 0);

/** The parent stands behind the name, which is in brackets and may hold any character. */
function parentOf(id: number): number | undefined {
  const [, parent] = /\) \S (\d+)/.exec(read(`/proc/${id}/stat`)) ?? [];
  return parent === undefined || parent === '0' ? undefined : Number(parent);
}

function privateMemory(id: number): number {
  const [, resident = 0, shared = 0] = read(`/proc/${id}/statm`).split(' ').map(Number);
  return (resident - shared) * pageSize;
}

/** Empty for a process that has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
