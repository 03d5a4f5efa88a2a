import { beforeAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../../../src/book/problem.ts';
import { checkWidgets } from '../../../src/book/widgets/check.ts';
import { Book, losses, registry } from './book.ts';

/** A widget's files: the model is called in the view. */
interface Files {
  'View.tsx'?: string;
  'model.ts'?: string;
}

const view = (line: string, imports = '') =>
  `${imports}\nimport { useState } from 'preact/hooks';\n\nexport default function Widget() {\n  const [a] = useState(1);\n  ${line}\n  return <p>{a}</p>;\n}\n`;
const calling = view('half(a);', "import { half } from './model.ts';");
const page = 'the first picture is drawn without a page';

/** Each stands in a figure of its own, in this order. */
const brokenWidgets: [string, Files, string][] = [
  [
    'throws on the server',
    { 'View.tsx': view('const rows: { score: number }[] = []; rows[0]!.score;') },
    `View.tsx:6: throws on the server, in Figure 4.1 of losses: Cannot read properties of undefined (reading 'score'); correct it`,
  ],
  [
    'reads the window while it draws',
    { 'View.tsx': view('window.innerWidth;') },
    `View.tsx:6: throws on the server, in Figure 4.2 of losses: window is not defined; ${page}, where there is no window: read it in useEffect`,
  ],
  [
    'has a model that throws in the engine',
    {
      'View.tsx': calling,
      'model.ts': `import { matmul, tensor } from '#engine';\n\nexport const half = (a: number) =>\n  matmul(tensor([[a]]), tensor([[1], [2]]));\n`,
    },
    'model.ts:4: throws on the server, in Figure 4.3 of losses: matmul: inner sizes differ',
  ],
  [
    'does not parse',
    { 'View.tsx': view('const a = ;') },
    'View.tsx:6: does not load, in Figure 4.4 of losses: Unexpected token; correct it',
  ],
  [
    'has a model that does not parse',
    { 'View.tsx': calling, 'model.ts': 'export const half = 1;\nconst 2 = 1;\n' },
    'model.ts:2: does not load, in Figure 4.5 of losses: Unexpected token; correct it',
  ],
  [
    'imports a file that is missing',
    { 'View.tsx': calling },
    "View.tsx:1: does not load, in Figure 4.6 of losses: Cannot find module 'components/widgets/W6/model.ts'; correct it",
  ],
  [
    'imports a name that its model does not have',
    { 'View.tsx': calling, 'model.ts': 'export const third = 1;\n' },
    "View.tsx:1: does not load, in Figure 4.7 of losses: The requested module './model.ts' does not provide an export named 'half'",
  ],
  [
    'exports nothing to draw',
    { 'View.tsx': 'export const a = 1;\n' },
    'View.tsx:1: does not load, in Figure 4.8 of losses: no default export; write export default function W8(props: WidgetProps)',
  ],
  [
    'never ends',
    {
      'View.tsx': calling,
      'model.ts': 'export function half(a: number) {\n  while (a > 0) {\n    a = 1 / a;\n  }\n}\n',
    },
    'model.ts:',
  ],
  [
    'has no View.tsx',
    { 'model.ts': 'export const half = 1;\n' },
    'View.tsx:1: missing file, which Figure 4.10 of losses needs; write export default function W10(props: WidgetProps)',
  ],
];

describe('a widget that', () => {
  const names = brokenWidgets.map((_, index) => `W${index + 1}`);
  let problems: string[];
  beforeAll(async () => {
    const book = new Book();
    book.add(
      names
        .map((name) => `<Figure id="fig:${name.toLowerCase()}" caption="A.">\n  <${name} />\n</Figure>\n`)
        .join('\n'),
    );
    for (const [index, [, files]] of brokenWidgets.entries())
      for (const [file, text] of Object.entries(files)) book.write(`components/widgets/${names[index]}/${file}`, text);
    const entries = names.map((name) => [name, { from: `/components/widgets/${name}/View.tsx` }] as const);
    const widgets = { ...registry, ...Object.fromEntries(entries) };
    problems = (await checkWidgets(widgets, { root: book.root, patience: 600 })).map(formatProblem);
  }, 60_000);

  test.for(brokenWidgets.map(([what, , message], index) => [what, names[index]!, message] as const))(
    '%s',
    ([what, name, message]) => {
      const told = problems.filter((problem) => problem.startsWith(`components/widgets/${name}/`));
      expect(told).toEqual([expect.stringContaining(message)]);
      expect(told[0]).not.toMatch(/\n|file:/);
      if (what === 'never ends')
        expect(told[0]).toMatch(/model\.ts:[23]: does not end when it is drawn, in Figure 4\.9 of losses; does a loop/);
    },
  );

  test('starts at a scene that is none is told where the text says so', async () => {
    const book = new Book();
    book.add('<Coin scene="logt:3" />\n\n<Coin scene="logit:3" />');
    const translation = book
      .read(`${losses}/index.mdx`)
      .replace('logit:3', 'logit:three')
      .replace(/^number: .*\n/m, '');
    book.write(`${losses}/index.zh-cn.mdx`, translation);
    book.write(
      'components/widgets/Coin/View.tsx',
      `import { number } from '#components/controls/fields.ts';
import { defineScene } from '#components/controls/scene.ts';
import { useScene, type WidgetProps } from '#components/controls/useScene.ts';
const coin = defineScene('Coin', { logit: number(2, { min: -6, max: 6, step: 0.1 }) });
export default function Coin(props: WidgetProps) {
  return <p>{useScene(coin, props).state.logit}</p>;
}
`,
    );
    const widgets = { ...registry, Coin: { from: '/components/widgets/Coin/View.tsx' } };
    const found = await checkWidgets(widgets, { root: book.root });
    expect(found.map(formatProblem)).toEqual([
      `${losses}/index.mdx:9: <Coin>: not a scene: "logt:3"; write it as in a copied link, with the fields logit`,
      `${losses}/index.zh-cn.mdx:10: <Coin>: not a scene: "logit:three"; write it as in a copied link, with the fields logit`,
    ]);
  });
});
