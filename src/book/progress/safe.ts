import { word } from '../../language/words.ts';
import { memoryShelves, type Shelf, type Shelves } from './shelves.ts';

/** Why something can't be saved or read, and what the reader can do. */
export interface Trouble {
  kind: 'blocked' | 'full' | 'damaged';
  /** In English; `t` says it in the page's language. */
  words: string;
}

const words: Record<Trouble['kind'], string> = {
  blocked: word(
    'This browser does not let the book save your work (a private window, storage turned off, or another tab in the way). It is kept until you close this page. Export it to keep it longer.',
  ),
  full: word(
    'This browser’s storage is full, so your newest work is kept only until you close this page. Export it, or free some space and keep typing.',
  ),
  damaged: word(
    'Some of what was saved in this browser can’t be read any more. It is left as it is, everything else works, and new work is saved.',
  ),
};

export interface SafeShelves extends Shelves {
  /** What `read` makes of a stored value. A damaged one is reported, put aside before anything replaces it, and undefined here. */
  checked<T>(shelf: Shelf, key: string, value: unknown, read: (value: unknown) => T): T | undefined;
  troubles(): Trouble[];
}

/** Shelves that never reject: what the browser won't store is held in memory, reported, and stored when it can be. */
export function createSafeShelves(open: () => Promise<Shelves>, onTrouble: () => void): SafeShelves {
  const unsaved = memoryShelves();
  const found = new Map<Trouble['kind'], string>();
  let opening = open();
  opening.catch(() => {});

  function report(kind: Trouble['kind'], isThere: boolean) {
    if (found.has(kind) === isThere) return;
    if (isThere) found.set(kind, words[kind]);
    else found.delete(kind);
    onTrouble();
  }

  /** Tries with the database, and once more with a new connection: a browser may close one at any time. */
  async function attempt<T>(action: (shelves: Shelves) => Promise<T>): Promise<{ value: T } | undefined> {
    try {
      try {
        return { value: await action(await opening) };
      } catch (error) {
        if ((error as Error)?.name === 'QuotaExceededError') throw error;
        opening = open();
        opening.catch(() => {});
        return { value: await action(await opening) };
      }
    } catch (error) {
      report((error as Error)?.name === 'QuotaExceededError' ? 'full' : 'blocked', true);
      return undefined;
    }
  }

  async function saveTheUnsaved() {
    for (const [shelf, key, value] of unsaved.entries()) {
      if (!(await attempt((shelves) => shelves.write(shelf, key, () => value)))) return;
      unsaved.drop(shelf, key);
    }
    report('full', false);
    report('blocked', false);
  }

  const read: Shelves['read'] = async (shelf, key) =>
    (await unsaved.read(shelf, key)) ?? (await attempt((shelves) => shelves.read(shelf, key)))?.value;

  return {
    read,
    async readAll(shelf, prefix) {
      const saved = (await attempt((shelves) => shelves.readAll(shelf, prefix)))?.value ?? [];
      return [...new Map([...saved, ...(await unsaved.readAll(shelf, prefix))])];
    },
    async write(shelf, key, change) {
      const waiting = await unsaved.read(shelf, key);
      if (await attempt((shelves) => shelves.write(shelf, key, (present) => change(waiting ?? present)))) {
        unsaved.drop(shelf, key);
        return saveTheUnsaved();
      }
      const present = await read(shelf, key);
      await unsaved.write(shelf, key, (held) => change(held ?? present));
    },
    async clear() {
      await unsaved.clear();
      if (await attempt((shelves) => shelves.clear())) for (const kind of [...found.keys()]) report(kind, false);
    },
    checked(shelf, key, value, readValue) {
      try {
        return readValue(value);
      } catch {
        report('damaged', true);
        void attempt((shelves) => shelves.write('damaged', `${shelf}/${key}`, () => value));
        return undefined;
      }
    },
    troubles: () => [...found].map(([kind, sentence]) => ({ kind, words: sentence })),
  };
}
