import type { Heading, Root } from 'mdast';
import type { VFile } from 'vfile';
import { bibliographyId, slugOf } from '../outline.ts';
import { phrasingText } from '../phrasing.ts';
import { visit } from '../visit.ts';
import { bookFile, report } from './file.ts';

/** Gives headings the ids that the outline knows them by. A prompt's begin with the exercise's name. */
export function remarkHeadings() {
  return (tree: Root, file: VFile) => {
    const { outline, exercise } = bookFile(file);
    const ids = outline.sections.map((section) => section.id).filter((id) => id !== bibliographyId);
    visit(tree, 'heading', (heading: Heading) => {
      if (exercise && heading.depth < 4)
        report(file, heading, `heading of level ${heading.depth} in a prompt; the page's own go down to 3: use ####`);
      const id = exercise ? `${exercise}-${slugOf(phrasingText(heading))}` : ids.shift()!;
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
    });
  };
}
