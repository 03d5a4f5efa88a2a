import type { AstroIntegration } from 'astro';

/**
 * Ships KaTeX's fonts as woff2 only: its stylesheet also names woff and ttf files, which no browser that can run this
 * book asks for, and which would triple what is kept for reading offline.
 */
export function katexFonts(): AstroIntegration {
  return {
    name: 'katex-fonts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            // A small font inside the stylesheet would be fetched by every reader; as a file, only where it is used.
            build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
            plugins: [
              {
                name: 'katex-fonts',
                enforce: 'pre',
                transform: {
                  filter: { id: /\/katex(\.min)?\.css$/ },
                  handler: (css: string) => ({ code: onlyWoff2(css), map: null }),
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** Drops every `url(…)` of a font face but the woff2 one. */
export function onlyWoff2(css: string): string {
  return css.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g, '');
}
