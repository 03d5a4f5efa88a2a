import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { chaptersFolder } from '../chapters.ts';
import { modified, subfolders } from '../files.ts';
import { suggest } from '../nearest.ts';
import { attributeText } from '../outline.ts';
import { visitComponents } from './components.ts';
import { bookFile, report } from './file.ts';

/** `<Exercise name="softmax" />` and `<Quiz />` need the folder and the file that they show. */
export function remarkExercises() {
  return (tree: Root, file: VFile) => {
    const { root, chapter } = bookFile(file);
    const folder = `${chaptersFolder}/${chapter}`;
    const names = subfolders(root, `${folder}/exercises`);
    visitComponents(tree, (element, component) => {
      const name = attributeText(element, 'name') ?? '';
      if (component === 'Exercise' && !names.includes(name))
        report(
          file,
          element,
          `unknown exercise: "${name}" is no folder of ${folder}/exercises; ${suggest(name, names)}`,
        );
      if (component === 'Quiz' && !modified(root, `${folder}/quiz.yml`))
        report(file, element, `quiz without questions: ${folder}/quiz.yml is missing; write it, or remove <Quiz />`);
    });
  };
}
