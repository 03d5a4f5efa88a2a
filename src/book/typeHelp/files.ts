import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { publicModules } from '../reference/entries.ts';

/** What the type help of the editor knows, by the paths under which its TypeScript finds it. */
export type TypeFiles = Record<string, string>;

/** ECMAScript as submissions have it; no page, no network. */
export const library = 'lib.es2024.d.ts';

const librariesFolder = path.dirname(createRequire(import.meta.url).resolve('typescript'));

/** TypeScript's declarations of ECMAScript, what a submission's worker has beside it, and the engine as `descent`. */
export function typeFiles(root: string): TypeFiles {
  const globals = readFileSync(path.join(root, 'src/book/typeHelp/sandboxGlobals.txt'), 'utf8');
  return { ...libraryFiles(), '/globals.d.ts': globals, ...engineDeclarations(root) };
}

function libraryFiles(): TypeFiles {
  const files: TypeFiles = {};
  const add = (name: string) => {
    if (files[`/${name}`] !== undefined) return;
    const text = readFileSync(path.join(librariesFolder, name), 'utf8');
    files[`/${name}`] = text;
    for (const [, other] of text.matchAll(/\/\/\/ <reference lib="([^"]+)"/g)) add(`lib.${other}.d.ts`);
  };
  add(library);
  return files;
}

/** `/descent/index.d.ts` and all that its types need, without what is internal. */
export function engineDeclarations(root: string): TypeFiles {
  const files: TypeFiles = {};
  const add = (file: string) => {
    const name = file.replace(/^src\/engine\//, '/descent/').replace(/\.ts$/, '.d.ts');
    if (files[name] !== undefined) return;
    const text = declare(root, file);
    files[name] = text.replace(/(from '\.[^']*)\.ts'/g, "$1.js'");
    for (const [, other] of text.matchAll(/from '(\.[^']*)'/g)) add(path.posix.join(path.posix.dirname(file), other!));
  };
  publicModules.forEach(add);
  return files;
}

/** One file's declarations, made from it alone: whatever it exports says its type. */
function declare(root: string, fileName: string): string {
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(path.join(root, fileName), 'utf8'), {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2024, stripInternal: true },
  });
  const [fault] = diagnostics ?? [];
  if (!fault) return outputText;
  const line = (fault.file?.getLineAndCharacterOfPosition(fault.start ?? 0).line ?? 0) + 1;
  throw new Error(`${fileName}:${line}: ${ts.flattenDiagnosticMessageText(fault.messageText, ' ')}`);
}
