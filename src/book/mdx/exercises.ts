import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { chaptersFolder } from '../chapters.ts';
import { shownName } from '../edition/folder.ts';
import { modified, subfolders } from '../files.ts';
import { suggest } from '../nearest.ts';
import { attributeText } from '../outline.ts';
import { visit } from '../visit.ts';
import { type Element, visitComponents } from './components.ts';
import { bookFile, report } from './file.ts';

/** `<Exercise name="softmax" />` and `<Quiz />` need the folder and the file that they show, and stand once, in a lesson. */
export function remarkExercises() {
  return (tree: Root, file: VFile) => {
    const { root, chapter, exercise: isPrompt } = bookFile(file);
    const folder = `${chaptersFolder}/${chapter}`;
    const names = subfolders(root, `${folder}/exercises`);
    const lines = new Map<string, number>();
    visitComponents(tree, (element, component) => {
      if (component === 'Hint' && !isPrompt)
        report(file, element, 'hint outside of a task: <Hint>; it belongs into the prompt.mdx of an exercise');
      if (component === 'Hint' && hasHintWithin(element))
        report(file, element, 'hint within a hint; close the first with </Hint> before the next');
      if (component !== 'Exercise' && component !== 'Quiz') return;
      const name = attributeText(element, 'name') ?? '';
      const shown = component === 'Exercise' ? `<Exercise name="${name}" />` : '<Quiz />';
      const first = lines.get(shown);
      lines.set(shown, first ?? element.position?.start.line ?? 1);
      if (isPrompt)
        report(
          file,
          element,
          `${shown} in an exercise's task; it belongs into the lesson, ${shownName(`${folder}/index.mdx`, root)}`,
        );
      else if (component === 'Exercise' && !names.includes(name))
        report(
          file,
          element,
          `unknown exercise: "${name}" is no folder of ${shownName(`${folder}/exercises`, root)}; ${suggest(name, names)}`,
        );
      else if (component === 'Quiz' && !modified(root, `${folder}/quiz.yml`))
        report(
          file,
          element,
          `quiz without questions: ${shownName(`${folder}/quiz.yml`, root)} is missing; write it, or remove <Quiz />`,
        );
      else if (first !== undefined) report(file, element, `shown twice: ${shown} is also on line ${first}; remove one`);
      else if (element.type === 'mdxJsxTextElement')
        report(file, element, `${shown} within a sentence; give it a line of its own, with empty lines around it`);
    });
  };
}

function hasHintWithin(hint: Element): boolean {
  let hasHint = false;
  visit(hint, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    hasHint ||= node !== hint && 'name' in node && node.name === 'Hint';
  });
  return hasHint;
}
