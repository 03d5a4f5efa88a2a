import ts from 'typescript';
import { expect, test } from 'vitest';
import { compile, importRefusal } from '#grader/compile.ts';
import { createTypeService } from '../../../../components/exercise/editor/types/service.ts';
import { typeFiles } from '../../../../src/book/typeHelp/files.ts';

const service = createTypeService(ts, typeFiles(process.cwd()));
const starter = `/**
 * @param logits a row for each example
 * @returns probabilities
 */
export function softmax(logits: number[][]): number[][] {
  return logits;
}
`;

/** The code without the bar, and where the bar stood. */
function at(marked: string): [code: string, position: number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}
const messages = (code: string) => service.check(code, starter).map(({ message }) => message);

test('the starter is sound', () => {
  expect(messages(starter)).toEqual([]);
});

test('a wrong type is named with its place', () => {
  const code = "export function softmax(logits: number[][]): number[][] {\n  return 'no';\n}\n";
  const [problem, ...more] = service.check(code, starter);
  expect(problem?.message).toBe("Type 'string' is not assignable to type 'number[][]'.");
  expect(code.slice(problem?.from, problem?.to)).toBe('return');
  expect(more).toEqual([]);
});

test('a misspelled method is told apart from the right one', () => {
  expect(messages(starter.replace('return logits', 'return logits.mapp((row) => row)'))).toEqual([
    expect.stringContaining("Property 'mapp' does not exist on type 'number[][]'. Did you mean 'map'?"),
    expect.stringContaining("Parameter 'row' implicitly has an 'any' type."),
  ]);
});

test('the signature of the exercise is asked for', () => {
  const code = 'export function softmax(logits: number[]): number[] {\n  return logits;\n}\n';
  const [problem, ...more] = service.check(code, starter);
  expect(problem?.message).toBe(
    'softmax is (logits: number[]) => number[]; the exercise asks for (logits: number[][]) => number[][]',
  );
  expect(code.slice(problem?.from, problem?.to)).toBe('softmax');
  expect(more).toEqual([]);
  expect(messages('function softmax() {}\n')).toEqual([
    'Nothing named softmax is exported; the exercise asks for softmax(logits: number[][]): number[][]',
  ]);
});

test('a class may have private fields of its own', () => {
  const value = (field: string) => `export class Value {\n  ${field} = 0;\n}\n`;
  expect(service.check(value('#grad'), value('#other'))).toEqual([]);
});

test('an entry of a row is a number, and what the sandbox has is known', () => {
  expect(service.check('const row = [1, 2];\nconsole.log(row[0].toFixed(2), structuredClone(row));\n', '')).toEqual([]);
  expect(service.check('document.title = fetch;\n', '').map(({ message }) => message)).toEqual([
    expect.stringContaining("Cannot find name 'document'"),
    expect.stringContaining("Cannot find name 'fetch'"),
  ]);
});

test('completion knows the members of a value, and puts the code’s own names first', () => {
  const members = service.complete(...at('const rows = [[1, 2]];\nrows[0].|'));
  expect(members).toContainEqual({ label: 'reduce', type: 'method', isLocal: true });
  const names = service.complete(...at('const largest = 3;\nla|'));
  expect(names).toContainEqual({ label: 'largest', type: 'constant', isLocal: true });
  expect(names.find(({ label }) => label === 'Math')).toMatchObject({ isLocal: false });
});

test('a completion can be explained', () => {
  const explained = service.explain(...at('Math.|'), 'max');
  expect(explained?.code).toBe('(method) Math.max(...values: number[]): number');
  expect(explained?.text).toContain('Returns the larger of a set');
  expect(explained?.text).toContain('values: Numeric expressions');
});

test('hovering shows the type, and what the docstring says', () => {
  const hover = service.hover(...at(starter.replace('return logits', 'return log|its')));
  expect(hover?.code).toBe('(parameter) logits: number[][]');
  expect(hover?.text).toContain('a row for each example');
});

test('the engine’s own declarations know types and shapes, and an import is told what the grader says of it', () => {
  const code = "import { softmax, tensor } from 'descent';\nsoftmax(tensor([1, 2]), 'rows');\n";
  expect(service.check(code, '').map(({ message }) => message)).toEqual([
    "Argument of type 'string' is not assignable to parameter of type 'number'.",
    importRefusal,
  ]);
  const hover = service.hover(code, code.indexOf('softmax(tensor'));
  expect(hover?.code).toContain('softmax(logits: Tensor, axis?: number): Tensor');
  expect(hover?.text).toContain('Shapes: logits (…) give (…)');
  const [members, position] = at("import { tensor } from 'descent';\ntensor(1).|");
  const labels = service.complete(members, position).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['backward', 'item', 'shape', 'toArray']));
  expect(labels).not.toContain('addGradient');
});

test('parts of the engine are found under their own names', () => {
  expect(service.check("import type { moons } from 'descent/data';\nexport type Draw = typeof moons;\n", '')).toEqual(
    [],
  );
});

test('every import that the grader refuses is marked at its place, and none that it lets through', async () => {
  const refused = [
    "import { tensor } from 'descent';\nexport const two = tensor(2);\n",
    "import 'descent';\n",
    "export { tensor } from 'descent';\n",
    "export const load = () => import('descent');\n",
  ];
  const fine = [
    "import type { Tensor } from 'descent';\nexport const f = (t: Tensor) => t;\n",
    "import { Tensor } from 'descent';\nexport const f = (t: Tensor) => t;\n",
    "export const words = 'import from';\n",
  ];
  for (const code of [...refused, ...fine]) {
    const compiled = await compile(code);
    const found = service.check(code, '').filter(({ message }) => message === importRefusal);
    expect(found.length, code).toBe('error' in compiled ? 1 : 0);
    expect(refused.includes(code)).toBe('error' in compiled);
    for (const { from, to } of found) expect(code.slice(from, to)).toMatch(/^(import|export) ?[({'].*descent/);
  }
});
