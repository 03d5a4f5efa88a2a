import type { Paragraph, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { chaptersFolder } from '../chapters.ts';
import { shownName } from '../edition/folder.ts';
import { suggestOr } from '../nearest.ts';
import { attributeText } from '../outline.ts';
import { type Element, visitComponents } from './components.ts';
import { bookFile, report } from './file.ts';

/** `<Num of="dogLoss" />` becomes the text that `numbers.ts` beside the chapter exports under that name. */
export function remarkNumbers() {
  return (tree: Root, file: VFile) => {
    const { root, numbers, lacksNumbers, chapter } = bookFile(file);
    visitComponents(tree, (element, name) => {
      if (name !== 'Num') return;
      const number = attributeText(element, 'of') ?? '';
      if (Object.hasOwn(numbers, number)) Object.assign(element, asText(element, numbers[number]!));
      else if (!lacksNumbers)
        report(
          file,
          element,
          `unknown number: "${number}"; ${suggestOr(number, Object.keys(numbers), `or export it from ${shownName(`${chaptersFolder}/${chapter}/numbers.ts`, root)}`)}`,
        );
    });
  };
}

/** On a line of its own it is a paragraph. */
function asText(element: Element, value: string): Text | Paragraph {
  const text: Text = { type: 'text', value };
  return element.type === 'mdxJsxTextElement' ? text : { type: 'paragraph', children: [text] };
}
