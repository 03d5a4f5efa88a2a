import type ts from 'typescript';
import { importProblems } from './imports.ts';
import type { Completion, Explanation, Hover, TypeProblem, TypeService } from './protocol.ts';
import { signatureProblems } from './signatures.ts';

const answer = '/answer.ts';
const starterFile = '/starter.ts';

/**
 * TypeScript's language service over files in memory: the learner's code, the starter, and `files`, the declarations
 * by their paths. The compiler is handed in, so that a worker can fetch it and a test can import it.
 */
export function createTypeService(compiler: typeof ts, files: Record<string, string>): TypeService {
  const texts = new Map(Object.entries({ ...files, [answer]: '', [starterFile]: '' }));
  const versions = new Map<string, number>();
  const write = (file: string, text: string) => {
    if (texts.get(file) === text) return;
    texts.set(file, text);
    versions.set(file, (versions.get(file) ?? 0) + 1);
  };
  // As content/tsconfig.json has it: strictly, but `row[i]` is a number.
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: compiler.ScriptTarget.ES2024,
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
    moduleDetection: compiler.ModuleDetectionKind.Force,
    lib: ['lib.es2024.d.ts'],
    types: [],
    paths: { descent: ['/descent/index.d.ts'], 'descent/*': ['/descent/*/index.d.ts'] },
  };
  const service = compiler.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [answer, starterFile, '/globals.d.ts'],
    getScriptVersion: (file) => String(versions.get(file) ?? 0),
    getScriptSnapshot(file) {
      const text = texts.get(file);
      return text === undefined ? undefined : compiler.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => '/',
    getDefaultLibFileName: () => '/lib.es2024.d.ts',
    fileExists: (file) => texts.has(file),
    readFile: (file) => texts.get(file),
    directoryExists: (folder) => folder === '/' || [...texts.keys()].some((file) => file.startsWith(`${folder}/`)),
    getDirectories: () => [],
  });

  return {
    check(code, starter) {
      write(answer, code);
      write(starterFile, starter);
      const found = [...service.getSyntacticDiagnostics(answer), ...service.getSemanticDiagnostics(answer)];
      const problems = found.map(({ start = 0, length = 0, messageText }): TypeProblem => {
        const message = compiler.flattenDiagnosticMessageText(messageText, '\n');
        return { from: start, to: start + length, message };
      });
      const program = service.getProgram()!;
      const [given, asked] = [program.getSourceFile(answer)!, program.getSourceFile(starterFile)!];
      return [
        ...problems,
        ...importProblems(compiler, given),
        ...signatureProblems(compiler, program.getTypeChecker(), given, asked),
      ];
    },
    complete(code, position) {
      write(answer, code);
      const entries = service.getCompletionsAtPosition(answer, position, {})?.entries ?? [];
      return entries.map(({ name, kind, sortText }): Completion => {
        return { label: name, type: kinds[kind] ?? 'variable', isLocal: sortText < '12' };
      });
    },
    explain(code, position, name) {
      write(answer, code);
      const details = service.getCompletionEntryDetails(answer, position, name, {}, undefined, {}, undefined);
      return details && explanation(details.displayParts, details.documentation, details.tags);
    },
    hover(code, position): Hover | undefined {
      write(answer, code);
      const info = service.getQuickInfoAtPosition(answer, position);
      if (!info) return undefined;
      const { start, length } = info.textSpan;
      return { from: start, to: start + length, ...explanation(info.displayParts, info.documentation, info.tags) };
    },
  };
}

type Parts = readonly { text: string }[];

function explanation(
  code: Parts = [],
  documentation: Parts = [],
  tags: readonly { name: string; text?: Parts }[] = [],
): Explanation {
  const shown = tags.flatMap(({ name, text }) => tagWords[name]?.(joined(text).replace(/\s+/g, ' ').trim()) ?? []);
  return { code: joined(code), text: [joined(documentation), ...shown].filter(Boolean).join('\n') };
}

const joined = (parts: Parts = []) => parts.map(({ text }) => text).join('');

/** The tags of a docstring that are worth a line, and how it reads. */
const tagWords: Record<string, (text: string) => string> = {
  param: (text) => text.replace(/^(\S+) (- )?/, '$1: '),
  returns: (text) => `Returns ${text}`,
  shape: (text) => `Shapes: ${text}`,
  throws: (text) => `Throws ${text}`,
};

/** TypeScript's kinds of completions, as CodeMirror names them. */
const kinds: Record<string, string> = {
  function: 'function',
  'local function': 'function',
  method: 'method',
  class: 'class',
  interface: 'interface',
  type: 'type',
  enum: 'enum',
  keyword: 'keyword',
  const: 'constant',
  property: 'property',
  getter: 'property',
  module: 'namespace',
};
