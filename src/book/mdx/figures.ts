import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { attributeText } from '../outline.ts';
import { visitComponents } from './components.ts';
import { bookFile, report } from './file.ts';
import { jsxAttributes } from './html.ts';

/** Tells each `<Figure>` its number. */
export function remarkFigures() {
  return (tree: Root, file: VFile) => {
    const { outline, exercise } = bookFile(file);
    visitComponents(tree, (element, name) => {
      if (name !== 'Figure') return;
      if (exercise) return report(file, element, 'figure in a prompt; figures are numbered in chapters: put it there');
      const figure = outline.figures.find(({ id }) => id === attributeText(element, 'id'));
      if (figure) element.attributes.push(...jsxAttributes({ number: figure.number }));
    });
  };
}
