import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transform } from 'sucrase';

/*
 * Lets Node load widgets as the build does: JSX, stylesheets, addresses of files, and the few words of Vite that they
 * use. Lines stay where they are, so that an error's line is the author's. For the thread that imports it.
 */
const book = import.meta.url;

registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      // Outside of the repository, as in an edition, Node doesn't know `#engine` nor the book's packages.
      if (/^(\.{0,2}\/|file:|node:)/.test(specifier)) throw error;
      try {
        return next(specifier, { ...context, parentURL: book });
      } catch {
        throw error;
      }
    }
  },
  load(url, context, next) {
    const [address = '', query] = url.split('?');
    if (address.endsWith('.css')) return asModule('');
    if (query && /\b(url|raw|worker)\b/.test(query)) return asModule(fileAsText(address, query));
    const [, extension] = /\.(tsx?|astro)$/.exec(address) ?? [];
    if (!extension || address.includes('/node_modules/')) return next(url, context);
    const file = fileURLToPath(address);
    const source = readFileSync(file, 'utf8');
    return asModule(withoutVite(compile(file, extension === 'astro' ? asComponent(source) : source)));
  },
});

const asModule = (source: string) => ({ format: 'module' as const, source, shortCircuit: true });

function compile(file: string, source: string): string {
  const isPlain = file.endsWith('.ts');
  try {
    return transform(source, {
      transforms: isPlain ? ['typescript'] : ['typescript', 'jsx'],
      jsxRuntime: 'automatic',
      jsxImportSource: 'preact',
      production: true,
      // As the build does: types are imported as types.
      keepUnusedImports: true,
      disableESTransforms: true,
    }).code;
  } catch (error) {
    const [, message, line] =
      /^(?:Error transforming [^:]*: )?(.*?) \((\d+):\d+\)$/s.exec((error as Error).message) ?? [];
    throw Object.assign(new SyntaxError(message ?? String(error)), { stack: `${file}:${line ?? 1}` });
  }
}

/**
 * A `Widget.astro` as a function of `Astro`, line for line: its imports, its code, and what it shows. Enough for what
 * such files do, computing a widget's first picture and passing it on.
 */
function asComponent(source: string): string {
  const [, code = '', shown = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.replaceAll('\r\n', '\n')) ?? [];
  const imports = /^(?:(?:import [\s\S]*?;)?[ \t]*\n)*/.exec(`${code}\n`)![0];
  const rest = code.slice(imports.length);
  const drawn = shown.replaceAll(/\sclient:\w+(?:="\w*")?/g, '');
  return `\n${imports}export default async function Widget(Astro) { ${rest}\nreturn (<>\n${drawn}</>); }`;
}

const withoutVite = (code: string) =>
  code
    .replaceAll('import.meta.env', '({ SSR: true, DEV: false, PROD: true, MODE: "production", BASE_URL: "/" })')
    .replaceAll('import.meta.glob', '(() => ({}))');

/** What `?url`, `?url&inline` and `?raw` give. */
function fileAsText(address: string, query: string): string {
  const content = readFileSync(createRequire(book).resolve(fileURLToPath(address)));
  if (/\braw\b/.test(query)) return `export default ${JSON.stringify(content.toString())};`;
  const inlined = `data:application/octet-stream;base64,${content.toString('base64')}`;
  return `export default ${JSON.stringify(/\binline\b/.test(query) ? inlined : `/${address.split('/').at(-1)}`)};`;
}
