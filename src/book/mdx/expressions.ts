import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { visit } from '../visit.ts';
import { report } from './file.ts';

/**
 * Braces in MDX are JavaScript: `{0, 1}` would show 1, and `{cat, dog}` end the build without a word on where. The
 * book's texts compute nothing, so that only comments and bare text may stand in them, and nothing is imported.
 */
export function remarkExpressions() {
  return (tree: Root, file: VFile) =>
    visit(tree, (node) => {
      if (node.type === 'mdxjsEsm') {
        const [first] = node.value.split('\n');
        report(file, node, `code in a text: ${first}; components need no import, and numbers go into numbers.ts`);
      }
      if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return;
      if (isHarmless(node.value)) return;
      const text = node.value.trim();
      report(file, node, `braces run as code: {${text}}; write \\{${text}\\} for braces, or $…$ around a formula`);
    });
}

/** A comment, or a text in quotes, as `{' '}`. */
const isHarmless = (code: string) => /^\s*(\/\*[\s\S]*\*\/|'[^']*'|"[^"]*")?\s*$/.test(code);
