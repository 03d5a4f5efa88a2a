import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { watchBook } from '../authoring/bookWatch.ts';
import { effectOf } from '../authoring/effectOf.ts';
import { watchLandmarks } from '../authoring/landmarks.ts';
import { type ContentChange, contentEvent, reportEvent, watchEvent } from '../authoring/messages.ts';
import { plainFaults } from '../authoring/plainFaults.ts';
import { startThread } from '../authoring/startThread.ts';
import { createTrials } from '../authoring/trials.ts';
import { startWatchdog } from '../authoring/watchdog.ts';
import { allChapterFolders, chapterFile, chaptersFolder } from '../chapters.ts';
import { bookName, shownName } from '../edition/folder.ts';
import type { Registry } from '../mdx/components.ts';
import { forgetNumbers } from '../numbers.ts';

/** Milliseconds in which an editor's one save may come as several changes. */
const oneSave = 40;

/**
 * What `npm run dev` does for authors, and a build doesn't: says the book's faults after each change, shows a changed text
 * without loading the page anew, and runs an exercise's programs for the panel beside it. All that takes long runs in
 * threads, so that pages are served meanwhile.
 *
 * @param script what pages load for it, from the repository's root
 * @param packages that pages import only once something is used; found early, they make no page load again
 */
export function authoring(registry: Registry, script: string, packages: string[]): AstroIntegration {
  return {
    name: 'authoring',
    hooks: {
      'astro:config:setup': ({ command, injectScript, updateConfig }) => {
        if (command !== 'dev') return;
        injectScript('page', `import ${JSON.stringify(script)};`);
        updateConfig({ vite: { plugins: [withoutMaps()], optimizeDeps: { include: packages } } });
      },
      'astro:server:setup': ({ server, logger }) => {
        const root = process.cwd();
        const faults = plainFaults(logger.options.destination);
        logger.options.destination = faults.destination;
        const start = startThread({ root, registry });
        const book = watchBook({
          start,
          say: (problem) => logger.error(problem),
          sayMended: () => logger.info('no fault is left'),
        });
        const trials = createTrials({
          start,
          tell: (report) => server.ws.send(reportEvent, report),
          checksOf: (id) => shownName(`${chaptersFolder}/${id.replace('/', '/exercises/')}/checks.ts`, root),
        });
        server.ws.on(watchEvent, (ids: string[]) => trials.want(ids));
        const watchdog = startWatchdog(root);
        server.httpServer?.once('close', () => {
          trials.end();
          watchdog.end();
        });

        const landmarks = watchLandmarks(
          root,
          allChapterFolders(root).map((slug) => chapterFile(slug)),
        );
        const onChange = (place: string) => {
          const file = bookName(root, place);
          const effect = effectOf(file);
          if (!effect) return;
          faults.changed();
          if (effect.onNumbers) forgetNumbers();
          const isReferredTo = file.endsWith('.mdx') && landmarks.haveChanged(file);
          if (effect.onChapters || isReferredTo) forgetChapters(server);
          if (effect.onEngine) {
            book.restart();
            trials.againAll();
          }
          book.changed(effect.onNumbers);
          if (effect.exercise) again(effect.exercise);
          const change: ContentChange = { file, exercise: effect.exercise };
          server.ws.send(contentEvent, change);
          // For pages that could not be shown, and hear of nothing else; after a change of MDX Astro wishes it itself.
          if (!file.endsWith('.mdx')) server.ws.send({ type: 'full-reload', path: '*' });
        };
        const again = afterEachSave((id: string) => trials.again(id));
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
        book.changed();
      },
    },
  };
}

/** A chapter's text shows what other files hold: terms, symbols, works, numbers, the engine's source. */
function forgetChapters(server: ViteDevServer) {
  for (const [id, module] of server.moduleGraph.idToModuleMap)
    if (/\.mdx(\?|$)/.test(id)) server.moduleGraph.invalidateModule(module);
}

/**
 * Texts become modules of hundreds of kilobytes, in lines that are not the author's. Where each came from helps nobody, and
 * to find it out takes longer than to compile the text.
 */
function withoutMaps(): Plugin {
  return {
    name: 'texts-without-maps',
    enforce: 'post',
    transform: { filter: { id: /\.mdx$/ }, handler: (code) => ({ code, map: { mappings: '' } }) },
  };
}

function afterEachSave(act: (id: string) => void): (id: string) => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return (id) => {
    clearTimeout(timers.get(id));
    timers.set(id, setTimeout(act, oneSave, id));
  };
}
