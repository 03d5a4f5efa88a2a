import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { loadCourse } from '../course.ts';
import { suggest } from '../nearest.ts';
import { attributeText } from '../outline.ts';
import { engineSources } from '../sources.ts';
import { visitComponents } from './components.ts';
import { bookFile, report } from './file.ts';
import { jsxAttributes } from './html.ts';

/** What the reading column shows of a line of code; longer ones reach into the margin. */
const columns = 72;

/** `<Source of="crossEntropy" />` shows that function of the engine with its docstring, file and lines. */
export function remarkSources() {
  return (tree: Root, file: VFile) => {
    const { root } = bookFile(file);
    let sources: ReturnType<typeof engineSources> | undefined;
    visitComponents(tree, (element, component) => {
      if (component !== 'Source') return;
      const name = attributeText(element, 'of') ?? '';
      sources ??= engineSources(root);
      const source = sources.get(name);
      if (!source)
        return report(
          file,
          element,
          `unknown source: "${name}" is exported by no file of src/engine; ${suggest(name, sources.keys())}`,
        );
      const lines = `${source.firstLine}–${source.lastLine}`;
      const repository = loadCourse(root).course?.repository?.replace(/\/$/, '');
      const href = repository && `${repository}/${source.file}#L${source.firstLine}-L${source.lastLine}`;
      const wide = source.code.split('\n').some((line) => line.length > columns) || undefined;
      element.attributes.push(...jsxAttributes({ file: source.file, lines, href, wide }));
      element.children = [{ type: 'code', lang: 'ts', value: source.code }] as never;
    });
  };
}
