import { expect, test } from 'vitest';
import { compile } from './compile.ts';

const english = `
## The hinge

See [](#the-hinge) and [](descent#the-walk).

$$
a \\label{eq:a}
$$
`;
const frontmatter = `---
title: 损失
summary: 用一个数说明错了多少。
objectives:
  - 手算一次。
  - 说出原因。
---
`;
const words = {
  'Section “{title}”': '“{title}”一节',
  'Equation {number}': '公式 {number}',
  'Chapter {number}, “{title}”': '第 {number} 章“{title}”',
  ' (in English)': '（英文）',
};

const translate = (text: string, original = english) => {
  const chapters = 'content/chapters/losses';
  // The translation itself is what `compile` is given; the English chapter stands beside it.
  return compile(
    text,
    {
      [`${chapters}/index.mdx`]: `---
title: Losses
number: 4
summary: One sentence of at least twenty characters.
objectives:
  - Compute something by hand.
  - Say why it is so.
---
${original}`,
      [`${chapters}/index.zh-cn.mdx`]: frontmatter + text,
      'content/interface/zh-cn.yml': Object.entries(words)
        .map((entry) => entry.map((each) => JSON.stringify(each)).join(': '))
        .join('\n'),
    },
    'losses/index.zh-cn.mdx',
  );
};

const chinese = '\n## 合页\n\n见 [](#the-hinge)、[](#eq:a)和[](descent#the-walk)。\n\n$$\na \\label{eq:a}\n$$\n';

test('a translation keeps the addresses of the English sections and says the rest in its language', async () => {
  const { html, problems } = await translate(chinese);
  expect(problems).toEqual([]);
  expect(html).toContain('<h2 id="the-hinge">');
  expect(html).toContain('<a href="#the-hinge">“<span>合页</span>”一节</a>');
  expect(html).toContain('>公式 4.1</a>');
  expect(html).toContain('<a href="/descent/#the-walk" hreflang="en">第 5 章“<span>The walk</span>”（英文）</a>');
});

test('a translation with other sections or equations is a fault', async () => {
  const { problems } = await translate('\n## 合页\n\n### 更多\n');
  expect(problems.join('\n')).toContain('sections differ from the English chapter');
  expect(problems.join('\n')).toContain('equations differ from the English chapter');
});
