import ts from 'typescript';
import * as core from '#engine';
import * as data from '#engine/data/index.ts';
import * as metrics from '#engine/metrics/index.ts';
import { Tensor } from '#engine/tensor.ts';
import * as vision from '#engine/vision/index.ts';
import * as weights from '#engine/weights/index.ts';
import type { Entry } from './entries.ts';

const engine: Record<string, unknown> = { ...core, ...data, ...metrics, ...vision, ...weights };

/** What the examples of an entry come to, computed here and now by the engine itself. */
export function examplesOf({ doc, file, firstLine, name }: Entry): { code: string; output: string }[] {
  return doc.examples.map((code) => {
    try {
      return { code, output: runExample(code) };
    } catch (error) {
      throw new Error(`${file}:${firstLine}: example of ${name} fails: ${code}: ${(error as Error).message}`);
    }
  });
}

/** The value of an example's last statement, as text. Every public name of the engine is at hand. */
export function runExample(code: string): string {
  const { statements } = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest);
  const last = statements.at(-1);
  if (!last || !ts.isExpressionStatement(last))
    throw new TypeError('the last statement is no expression; end with one');
  const body = `${code.slice(0, last.pos)}; return (${code.slice(last.pos, last.expression.end)});`;
  const run = new Function(...Object.keys(engine), body);
  return core.scope(() => textOf(run(...Object.values(engine))));
}

function textOf(value: unknown): string {
  if (value instanceof Tensor) return String(value);
  if (typeof value === 'number') return String(Number(value.toPrecision(5)));
  if (typeof value === 'string') return `'${value}'`;
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return `[${[...(value as number[])].map(textOf).join(', ')}]`;
  return String(value);
}
