import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Complaint } from '../complaint.ts';
import { placeOfNew } from './edition.ts';

const templates = fileURLToPath(new URL('./templates/', import.meta.url));

/** Files by path, `/` between folders: from the book's root, or absolute. */
export type Files = Record<string, string>;

/** The files of a template, with `{{word}}` replaced by the word's value. */
export function filled(template: string, words: Record<string, string>): Files {
  const folder = path.join(templates, template);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const place = path.join(parentPath, name);
      const text = readFileSync(place, 'utf8').replace(/\{\{(\w+)\}\}/g, (_, word) => words[word]!);
      const file = path.relative(folder, place).replaceAll(path.sep, '/');
      return [file.replace(/\.template$/, ''), text];
    }),
  );
}

/**
 * Writes files that are not there yet.
 *
 * @throws Complaint where one is there; then nothing has been written
 */
export function writeNew(root: string, files: Files): void {
  const present = Object.keys(files).filter((file) => existsSync(placeOfNew(root, file)));
  if (present.length > 0)
    throw new Complaint(`there already: ${present.join(', ')}; choose another name, or move what is there`);
  for (const [file, text] of Object.entries(files)) {
    const place = placeOfNew(root, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text, { flag: 'wx' });
  }
}
