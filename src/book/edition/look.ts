import path from 'node:path';
import { course, courseFile, loadCourse } from '../course.ts';
import { bookRoot } from '../files.ts';
import { inkOn } from './contrast.ts';
import { editionFolder, placeOf } from './folder.ts';

/** The file of the course's logo; undefined where it has none. */
export function logoPlace(root = bookRoot()): string | undefined {
  const logo = loadCourse(root).course?.logo;
  return logo && path.join(path.dirname(placeOf(root, courseFile)), logo);
}

/** What the pages call the logo: `logo.svg`, from the site's base. */
export function logoName(root = bookRoot()): string | undefined {
  const place = logoPlace(root);
  return place && `logo${path.extname(place)}`;
}

export const logoTypes: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** The picture that others show beside a link: the book's own, and of an edition its logo, where that is no drawing. */
export function previewName(root = bookRoot()): string | undefined {
  if (!editionFolder(root)) return 'preview.png';
  const logo = logoName(root);
  return logo?.endsWith('.svg') ? undefined : logo;
}

/** The course's color as a style of the page's root; undefined where it keeps the book's. */
export function accentStyle(): string | undefined {
  const { accent } = course();
  if (!accent) return undefined;
  const { light, dark } = accent;
  return `--accent:light-dark(${light},${dark});--on-accent:light-dark(${inkOn(light)},${inkOn(dark)})`;
}
