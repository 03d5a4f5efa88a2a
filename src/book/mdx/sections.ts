import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Section } from '../outline.ts';
import { bookFile } from './file.ts';

/** What Astro makes of a text's module and hands to its page. */
interface AstroData {
  frontmatter: Record<string, unknown>;
}

/** Hands the chapter's sections to its page with the frontmatter: reading them off the text again takes long. */
export function remarkSections() {
  return (_tree: Root, file: VFile) => {
    const { exercise, outline } = bookFile(file);
    if (!exercise) (file.data['astro'] as AstroData).frontmatter['sections'] = outline.sections;
  };
}

/** @param frontmatter `remarkPluginFrontmatter` of a chapter, as Astro renders it */
export const sectionsIn = (frontmatter: Record<string, unknown>) => frontmatter['sections'] as Section[];
