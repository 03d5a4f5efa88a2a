import type { AstroIntegration } from 'astro';

/**
 * Leaves `import()` to the browser. Vite wraps each in a helper, 0.9 KB on every page, and a list of files, 0.1 KB at
 * each, to fetch a module's own imports and stylesheets ahead of it. Astro links all stylesheets in the page already;
 * and after the first visit the service worker has every module at hand.
 */
export function plainImports(): AstroIntegration {
  return {
    name: 'plain-imports',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const load = {
          filter: { id: /vite\/preload-helper/ },
          handler: () => 'export const __vitePreload = (load) => load();',
        };
        const configEnvironment = () => ({ build: { modulePreload: false as const } });
        updateConfig({ vite: { plugins: [{ name: 'plain-imports', enforce: 'pre', load, configEnvironment }] } });
      },
    },
  };
}
