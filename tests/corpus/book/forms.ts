import type { Submission } from '../submission.ts';
import { asked, ending, type Task } from './task.ts';

/** Every number of an answer replaced, or every array of numbers. */
const deep = `const deep = (value, number, list) => typeof value === 'number' ? number(value)
  : Array.isArray(value) ? (list && typeof value[0] === 'number' ? list(value) : value.map((item) => deep(item, number, list)))
  : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item, number, list)]));`;
const same = '(number) => number';

/** The right answer in forms that an author may not have thought of: each must pass. */
export function honestForms(task: Task): Submission[] {
  const { name, solve } = task;
  const form = (body: string, before?: string) => asked(task, body, before);
  return ending(
    {
      'an arrow function': `${solve}\nexport const ${name} = (...args) => solve(...args);`,
      'exported under its name': `${solve}\nexport { solve as ${name} };`,
      'a default export beside it': `${form('return solve(...args);')}\nexport default ${name};`,
      'a method of a class': form(
        'return new Answer(args).value;',
        'class Answer {\n  #args;\n  constructor(args) { this.#args = args; }\n  get value() { return solve(...this.#args); }\n}',
      ),
      'the last word of a generator': form(
        'for (const answer of answers(args)) return answer;',
        'function* answers(args) { yield solve(...args); }',
      ),
      'numbers of single precision': form('return deep(solve(...args), Math.fround);', deep),
      'rows as Float64Array': form(`return deep(solve(...args), ${same}, (row) => Float64Array.from(row));`, deep),
      'rows as Float32Array': form(`return deep(solve(...args), ${same}, (row) => Float32Array.from(row));`, deep),
      'rows of a subclass': form(
        `return deep(solve(...args), ${same}, (row) => Row.from(row));`,
        `class Row extends Array {}\n${deep}`,
      ),
      frozen: form(
        'return freeze(solve(...args));',
        "const freeze = (value) => {\n  if (typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);\n  return value;\n};",
      ),
      'through JSON': form('return JSON.parse(JSON.stringify(solve(...args)));'),
      'through a copy': form('return structuredClone(solve(...structuredClone(args)));'),
      'from a cache': form(
        'const key = JSON.stringify(args);\nif (!cache.has(key)) cache.set(key, solve(...args));\nreturn structuredClone(cache.get(key));',
        'const cache = new Map();',
      ),
      'with lines on the console': form(
        "console.log('asked', ...args);\nconsole.table(args);\nconsole.error(new Error('not thrown'));\nreturn solve(...args);",
      ),
      'with a claim on the console': form("console.log('✅ Passed: 14 of 14 cases.');\nreturn solve(...args);"),
      'after an error caught': form('try { args.nothing.here; } catch {}\nreturn solve(...args);'),
      'after much work': form(
        'let sum = 0;\nfor (let i = 0; i < 3e5; i++) sum += Math.sqrt(i);\nreturn sum > 0 ? solve(...args) : undefined;',
      ),
      'after a wait at load': `await new Promise((done) => setTimeout(done, 20));\n${form('return solve(...args);')}`,
      'with builtins polyfilled': form(
        'return solve(...args);',
        'Array.prototype.last ??= function () { return this[this.length - 1]; };\nMath.logistic ??= (z) => 1 / (1 + Math.exp(-z));',
      ),
      'with a proxy around its input': form(
        'return solve(...args.map((arg) => typeof arg === "object" ? new Proxy(arg, {}) : arg));',
      ),
      'with types of its own': `interface Asked<T extends readonly unknown[]> { args: T }\ntype Answer = ReturnType<typeof solve>;\n${form('const asked = { args } satisfies Asked<any[]>;\nreturn (solve as (...all: any[]) => Answer)(...asked.args)!;')}`,
      'on lines that end as on Windows': `\uFEFF${form('return solve(...args);')}`.replaceAll('\n', '\r\n'),
    },
    ['pass'],
  );
}
