import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { classicScript, sandboxPage, workerScript } from '#grader/sandbox/sandboxPage.ts';

test('modules become one classic script in strict mode', () => {
  const script = classicScript([
    "import type { A } from './a.ts';\nexport const one: number = 1;",
    "import {\n  one,\n} from './one.ts';\nexport function two(): number {\n  return one + 1;\n}\nglobalThis.out = two();",
  ]);
  expect(script).toMatch(/^\(\(\) => \{\n'use strict';/);
  const context: { out?: number } = {};
  new Script(script).runInNewContext(context);
  expect(context.out).toBe(2);
});

test('names that collide and scripts that would end their element are refused', () => {
  expect(() => new Script(classicScript(['const one = 1;', 'const one = 2;']))).toThrow(SyntaxError);
  expect(() => classicScript(["const end = '</script>';"])).toThrow('</script');
});

test("the worker's and the broker's scripts are classic, and import nothing", () => {
  const scripts = [...sandboxPage().matchAll(/<script[^>]*>\n([\s\S]*?)<\/script>/g)].map(([, script]) => script!);
  expect(scripts).toHaveLength(2);
  expect(scripts[0]!.trim()).toBe(workerScript());
  for (const script of scripts) {
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/^(import|export)\s/m);
  }
});

test('its policy lets scripts and blob workers run and nothing be fetched', () => {
  const policy = /content="(default-src [^"]*)"/.exec(sandboxPage())![1]!;
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/connect-src|'unsafe-eval'|https?:|\*|'self'/);
});
