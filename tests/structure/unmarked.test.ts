import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Attributes that a reader sees or hears. */
const spoken =
  /^(aria-(label|description|valuetext|roledescription)|label|title|alt|placeholder|text|question|further)$/;
/** What formulas say in every language. */
const formulas = /^(max|min|exp|ln|log)$/;

const hasWords = (text: string) => (text.match(/[A-Za-z]{2,}/g) ?? []).some((word) => !formulas.test(word));

/** English that stands in a component as it is, and not in `t('…')`. */
function unmarked(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, text: string) => {
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    if (hasWords(text)) found.push(`${file}:${line + 1}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text);
    if (ts.isJsxAttribute(node) && spoken.test(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value && ts.isStringLiteralLike(value)) report(node, value.text);
      if (value && ts.isTemplateExpression(value)) report(node, value.getText().replace(/\$\{.*?\}/g, ''));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const isTranslated = (file: string) =>
  !file.startsWith('components/widgets/') || existsSync(path.join(path.dirname(file), 'words.zh-cn.yml'));
// The author's panel is for authors, who read English.
const files = globSync('components/**/*.tsx')
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter((file) => !file.startsWith('components/authoring/'));

test('components say nothing but through t; widgets, once they are translated', () => {
  expect(files.filter(isTranslated).length).toBeGreaterThan(40);
  expect(files.filter(isTranslated).flatMap((file) => unmarked(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test.each([
  ['<p>Run it</p>', 'Run it'],
  ['<Slider label="Steps" />', 'Steps'],
  [`<i aria-label={\`score of \${name}\`} />`, '`score of `'],
])('%s is English that nobody can translate', (source, text) => {
  expect(unmarked('A.tsx', source)).toEqual([`A.tsx:1: ${text}`]);
});

test.each(["<p>{t('Run it')}</p>", '<p>max(0, <i>f</i>)</p>', '<Slider label={t("Steps")} id="steps" />'])(
  '%s is fine',
  (source) => expect(unmarked('A.tsx', source)).toEqual([]),
);
