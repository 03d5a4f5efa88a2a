import { type IDBPDatabase, openDB } from 'idb';

/** What is stored, each kind in a table of its own. `reports` and `damaged` stay in this browser. */
export const shelfNames = ['answers', 'quiz', 'reports', 'damaged'] as const;
export type Shelf = (typeof shelfNames)[number];

/** A place to keep records by key. Everything that is read may be damaged, so it comes out as `unknown`. */
export interface Shelves {
  read(shelf: Shelf, key: string): Promise<unknown>;
  /** All records whose key begins with `prefix`, with their keys, in the order of the keys. */
  readAll(shelf: Shelf, prefix: string): Promise<[string, unknown][]>;
  /** Replaces a record by what `change` makes of it, with nobody else's write in between. */
  write(shelf: Shelf, key: string, change: (present: unknown) => unknown): Promise<void>;
  clear(): Promise<void>;
}

const databaseName = 'descent-progress';
/** Milliseconds to wait for a database: another tab that is in its way may never let go of it. */
const patience = 3000;

/** Shelves in IndexedDB. Rejects where the browser has none, blocks it, holds a broken one, or keeps it waiting. */
export async function openDatabaseShelves(): Promise<Shelves> {
  const opening = openDB(databaseName, 1, {
    upgrade(fresh) {
      for (const name of shelfNames) fresh.createObjectStore(name);
    },
    // A tab with a newer page must be able to change the database.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
  const database = await inTime(opening);
  return {
    read: (shelf, key) => database.get(shelf, key),
    async readAll(shelf, prefix) {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const store = database.transaction(shelf).store;
      const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
      return keys.map((key, i) => [String(key), values[i]]);
    },
    async write(shelf, key, change) {
      const transaction = database.transaction(shelf, 'readwrite');
      // Awaiting both: a full disk fails the transaction, not the request.
      await Promise.all([
        transaction.store.get(key).then((present) => transaction.store.put(change(present), key)),
        transaction.done,
      ]);
    },
    async clear() {
      const transaction = database.transaction(shelfNames, 'readwrite');
      await Promise.all([...shelfNames.map((name) => transaction.objectStore(name).clear()), transaction.done]);
    },
  };
}

/** What comes too late is closed, so that it stands in nobody's way. */
function inTime(opening: Promise<IDBPDatabase>): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`the database did not open within ${patience} ms`));
      opening.then(
        (late) => late.close(),
        () => {},
      );
    }, patience);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Shelves that last as long as the page. */
export function memoryShelves(): Shelves & {
  entries(): [Shelf, string, unknown][];
  drop(shelf: Shelf, key: string): void;
} {
  const records = new Map<string, [Shelf, string, unknown]>();
  const name = (shelf: Shelf, key: string) => `${shelf} ${key}`;
  return {
    read: async (shelf, key) => records.get(name(shelf, key))?.[2],
    readAll: async (shelf, prefix) =>
      [...records.values()]
        .filter(([place, key]) => place === shelf && key.startsWith(prefix))
        .map(([, key, value]): [string, unknown] => [key, value])
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    async write(shelf, key, change) {
      records.set(name(shelf, key), [shelf, key, change(records.get(name(shelf, key))?.[2])]);
    },
    clear: async () => records.clear(),
    entries: () => [...records.values()],
    drop: (shelf, key) => records.delete(name(shelf, key)),
  };
}
