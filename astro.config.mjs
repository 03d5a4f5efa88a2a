import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig, fontProviders } from 'astro/config';
import { registry } from './components/registry.ts';
import { authoring } from './src/book/integrations/authoring.ts';
import { check } from './src/book/integrations/check.ts';
import { edition, editionOutput } from './src/book/integrations/edition.ts';
import { katexFonts } from './src/book/integrations/katexFonts.ts';
import { kernels } from './src/book/integrations/kernels.ts';
import { offline } from './src/book/integrations/offline.ts';
import { plainImports } from './src/book/integrations/plainImports.ts';
import { search } from './src/book/integrations/search.ts';
import { stylesheets } from './src/book/integrations/stylesheets.ts';
import { typeHelp } from './src/book/integrations/typeHelp.ts';
import { widgets } from './src/book/integrations/widgets.ts';
import { bookPlugins } from './src/book/mdx/plugins.ts';
import { siteBase } from './src/book/site.ts';
import { bookSyntax } from './src/book/syntax.ts';

/**
 * The cuts of a font that the book uses, Latin subset, from a @fontsource package, served from our own origin. Among its
 * fallbacks a Latin font for each system stands before the Chinese ones, whose ’ and “ are as wide as a character.
 */
function localFont(name, cssVariable, packageName, cuts, fallbacks, display = 'optional') {
  const variants = cuts.map(([weight, style]) => {
    const file = `@fontsource/${packageName}/files/${packageName}-latin-${weight}-${style}.woff2`;
    return { weight, style, src: [file] };
  });
  // Optional: a font that comes late is for the next page, so that no text moves under the reader's eyes.
  return { provider: fontProviders.local(), name, cssVariable, fallbacks, display, options: { variants } };
}

/** What a page's code imports from, beyond what Preact's integration names. */
const latePackages = [
  '@codemirror/autocomplete',
  '@codemirror/commands',
  '@codemirror/lang-javascript',
  '@codemirror/language',
  '@codemirror/lint',
  '@codemirror/state',
  '@codemirror/view',
  '@lezer/highlight',
  '@lezer/javascript',
  '@preact/signals',
  'd3-array',
  'd3-contour',
  'd3-shape',
  'idb',
  'preact/debug',
  'preact/devtools',
  'preact/jsx-dev-runtime',
  'sucrase',
];

/** Shiki gives up on a line after half a second, which a busy machine needs for the first: builds would differ. */
const coloredWhole = {
  preprocess(_code, options) {
    options.tokenizeTimeLimit = 0;
  },
};

const regular = [400, 'normal'];
const bold = [600, 'normal'];
const italic = [400, 'italic'];

export default defineConfig({
  site: process.env.SITE,
  base: siteBase(),
  trailingSlash: 'always',
  ...editionOutput(),
  integrations: [
    edition(),
    check(registry),
    authoring(registry, '/components/authoring/start.tsx', latePackages),
    widgets('src/cli/check/sayWidgets.ts'),
    // Only what holds JSX: Babel would read every module of the engine, twice.
    preact({ include: ['**/*.tsx'] }),
    mdx({ optimize: true }),
    katexFonts(),
    kernels(),
    plainImports(),
    search(),
    stylesheets(),
    typeHelp(),
    offline(),
  ],
  markdown: {
    // The syntax has its own smartypants.
    processor: unified({ smartypants: false, remarkPlugins: [...bookSyntax, ...bookPlugins({ registry })] }),
    syntaxHighlight: { type: 'shiki', excludeLangs: ['math'] },
    // Takes its colors from tokens.css, so that code follows the theme and leaves the hues of meaning alone.
    shikiConfig: { theme: 'css-variables', transformers: [coloredWhole] },
  },
  fonts: [
    localFont(
      'Source Serif 4',
      '--font-serif',
      'source-serif-4',
      [regular, bold, italic],
      ['Georgia', 'Liberation Serif', 'Songti SC', 'Noto Serif CJK SC', 'Noto Serif SC', 'Microsoft YaHei', 'serif'],
    ),
    localFont(
      'Source Sans 3',
      '--font-sans',
      'source-sans-3',
      [regular, bold],
      ['Verdana', 'Liberation Sans', 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', 'sans-serif'],
    ),
    // As wide as Courier New, its fallback, letter for letter: it may come late and nothing moves.
    localFont(
      'Source Code Pro',
      '--font-mono',
      'source-code-pro',
      [regular],
      ['Menlo', 'Consolas', 'monospace'],
      'swap',
    ),
  ],
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "worker-src 'self'",
        "frame-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // The engine's WebAssembly kernels need 'wasm-unsafe-eval'; nothing here needs 'unsafe-eval'.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
});
