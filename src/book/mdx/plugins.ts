import type { PluggableList } from 'unified';
import { bookRoot } from '../files.ts';
import { siteBase } from '../site.ts';
import { remarkBibliography } from './bibliography.ts';
import { remarkCards } from './cards.ts';
import { remarkCitations } from './citations.ts';
import { type Registry, remarkComponents } from './components.ts';
import { remarkCrossReferences } from './crossReferences.ts';
import { remarkExercises } from './exercises.ts';
import { remarkExpressions } from './expressions.ts';
import { remarkFigures } from './figures.ts';
import { remarkFormulas } from './formulas.ts';
import { remarkHeadings } from './headings.ts';
import { remarkImages } from './images.ts';
import { remarkImports } from './imports.ts';
import { remarkMarkdownAttributes } from './markdownAttributes.ts';
import { remarkNotes } from './notes.ts';
import { remarkNumbers } from './numbers.ts';
import { remarkPermalinks } from './permalinks.ts';
import { remarkSections } from './sections.ts';
import { remarkSources } from './sources.ts';
import { remarkStart } from './start.ts';
import { remarkStop } from './stop.ts';
import { remarkTerms } from './terms.ts';

interface Options {
  /** What authors can name: `components/registry.ts`, handed in because the book doesn't import its components. */
  registry: Registry;
  root?: string;
  base?: string;
}

/** What turns a chapter's Markdown into the book's page, in order. Each reports its faults; none stops the others. */
export function bookSteps({ registry, root = bookRoot(), base = siteBase() }: Options): PluggableList {
  return [
    [remarkStart, { root, base }],
    [remarkComponents, { registry }],
    remarkExpressions,
    [remarkMarkdownAttributes, { registry }],
    remarkNotes,
    remarkHeadings,
    remarkFigures,
    remarkImages,
    remarkExercises,
    remarkNumbers,
    remarkSources,
    remarkTerms,
    remarkCrossReferences,
    remarkCitations,
    remarkBibliography,
    remarkPermalinks,
    remarkFormulas,
    remarkCards,
    [remarkImports, { registry }],
  ];
}

/** The steps as the build takes them: the page gets the sections, and faults end it. */
export const bookPlugins = (options: Options): PluggableList => [...bookSteps(options), remarkStop, remarkSections];
