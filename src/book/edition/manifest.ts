import path from 'node:path';
import type { Course } from '../schemas.ts';
import { logoTypes } from './look.ts';

interface Manifest {
  name: string;
  description: string;
  icons: { src: string; sizes: string; type: string }[];
}

/**
 * The book's web manifest under the course's title, with its summary and its logo: what a phone shows of a book that is
 * kept on its first screen.
 *
 * @param logo what the pages call it: `logo.svg`
 */
export function courseManifest(text: string, { title, summary }: Course, logo: string | undefined): string {
  const book = JSON.parse(text) as Manifest;
  const icons = logo ? [{ src: logo, sizes: 'any', type: logoTypes[path.extname(logo)]! }] : book.icons;
  return JSON.stringify({ ...book, name: title, description: summary ?? book.description, icons }, null, 2);
}
