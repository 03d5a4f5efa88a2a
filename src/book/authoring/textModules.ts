import type { Plugin, ViteDevServer } from 'vite';

/** What makes the page of a changed text soon there: the server compiles that text, and nothing else. */
export const textModules = (): Plugin[] => [withoutMaps, withoutWaves];

/**
 * Texts show what other files hold: terms, symbols, works, numbers, the engine's source. Pages know each other's titles and
 * order.
 */
export function forgetTexts(server: ViteDevServer) {
  for (const [id, module] of server.moduleGraph.idToModuleMap)
    if (/\.mdx(\?|$)|\/content-modules\.mjs$/.test(id)) server.moduleGraph.invalidateModule(module);
}

/**
 * Texts become modules of hundreds of kilobytes, in lines that are not the author's. Where each came from helps nobody, and
 * to find it out takes longer than to compile the text.
 */
const withoutMaps: Plugin = {
  name: 'texts-without-maps',
  enforce: 'post',
  transform: { filter: { id: /\.mdx$/ }, handler: (code) => ({ code, map: { mappings: '' } }) },
};

/**
 * All texts hang on one module, and that on every page. There a new text is accepted, so that pages and what they are made
 * of are not evaluated anew.
 */
const withoutWaves: Plugin = {
  name: 'texts-without-waves',
  transform: {
    filter: { id: /\/content-modules\.mjs$/ },
    handler(code) {
      const texts = [...code.matchAll(/import\(("[^"]+")\)/g)].map(([, text]) => text);
      return { code: `${code}\nimport.meta.hot?.accept([\n${texts.join(',\n')}\n]);\n`, map: { mappings: '' } };
    },
  },
  hotUpdate: {
    order: 'pre',
    handler({ file, server }) {
      if (!file.endsWith('.mdx')) return undefined;
      // Vite has forgotten the text by now. Astro, if it heard of it, would forget all that answers a request.
      if (this.environment.name === 'client') server.ws.send({ type: 'full-reload' });
      return [];
    },
  },
};
