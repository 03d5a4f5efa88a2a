import { type Dirent, readdirSync } from 'node:fs';

/** A folder's entries, sorted, without what systems leave behind; or the system's word for why it can't be read. */
export function list(folder: string): Dirent[] | { trouble: string } {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== '__MACOSX' && name !== 'Thumbs.db')
      .sort((one, other) => byText(one.name, other.name));
  } catch (error) {
    return { trouble: String((error as NodeJS.ErrnoException).code) };
  }
}

export const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
