import type { AstroIntegration } from 'astro';
import { watchBook } from '../authoring/bookWatch.ts';
import { effectOf } from '../authoring/effectOf.ts';
import { type ContentChange, contentEvent, reportEvent, watchEvent } from '../authoring/messages.ts';
import { plainFaults } from '../authoring/plainFaults.ts';
import { createRightOfWay, takeRightOfWay } from '../authoring/rightOfWay.ts';
import { startThread } from '../authoring/startThread.ts';
import { forgetTexts, textModules } from '../authoring/textModules.ts';
import { landmarks, watchParts } from '../authoring/textParts.ts';
import { createTrials } from '../authoring/trials.ts';
import { startWatchdog } from '../authoring/watchdog.ts';
import { chaptersFolder } from '../chapters.ts';
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
        updateConfig({ vite: { plugins: textModules(), optimizeDeps: { include: packages } } });
      },
      'astro:server:setup': ({ server, logger }) => {
        const root = process.cwd();
        const faults = plainFaults(logger.options.destination);
        logger.options.destination = faults.destination;
        const way = createRightOfWay();
        const start = startThread({ root, registry, way });
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

        const reference = watchParts(root, landmarks);
        const onChange = (place: string) => {
          const file = bookName(root, place);
          const effect = effectOf(file);
          if (!effect) return;
          if (!effect.exercise || file.endsWith('.mdx')) takeRightOfWay(way);
          faults.changed();
          if (effect.onNumbers) forgetNumbers();
          const isReferredTo = file.endsWith('.mdx') && reference.haveChanged(file);
          if (effect.onChapters || isReferredTo) forgetTexts(server);
          if (effect.onEngine) {
            book.restart();
            trials.againAll();
          }
          book.changed(effect.onNumbers);
          if (effect.exercise) again(effect.exercise);
          const change: ContentChange = { file, exercise: effect.exercise };
          server.ws.send(contentEvent, change);
          // For pages that could not be shown, and hear of nothing else; of a text `textModules` tells them.
          if (!file.endsWith('.mdx')) server.ws.send({ type: 'full-reload', path: '*' });
        };
        const again = afterEachSave((id: string) => trials.again(id));
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
        book.changed();
      },
    },
  };
}

function afterEachSave(act: (id: string) => void): (id: string) => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return (id) => {
    clearTimeout(timers.get(id));
    timers.set(id, setTimeout(act, oneSave, id));
  };
}
