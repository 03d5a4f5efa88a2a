import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { components, watchParts } from '../authoring/textParts.ts';
import { bookName, editionFolder } from '../edition/folder.ts';

/** Milliseconds after a change: a save of several files becomes one, and of a text one writes on. */
const rest = { text: 1500, others: 200 };

/**
 * While an author writes, says which widgets can't be drawn on the server, and where: `View.tsx:12: throws …`. In a process
 * of its own, so that it is said of a widget that never ends, too. Builds ask before they begin (`check`).
 *
 * @param script says it, from the repository's root
 */
export function widgets(script: string): AstroIntegration {
  return {
    name: 'widgets',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const root = process.cwd();
        const folders = ['components', 'content', 'src/engine'].map((name) => path.join(root, name));
        const edition = editionFolder(root);
        if (edition) folders.push(edition);
        const shown = watchParts(root, components);
        let running: ChildProcess | undefined;
        let timer: ReturnType<typeof setTimeout> | undefined;
        const say = () => {
          running?.kill();
          running = spawn(process.execPath, [path.join(root, script)], { stdio: 'inherit' });
          // The page that shows the next change goes before.
          if (running.pid) setPriority(running.pid, constants.priority.PRIORITY_LOW);
        };
        const onChange = (file: string) => {
          const isIn = (folder: string) => file.startsWith(folder + path.sep);
          // No widget is drawn from an exercise's programs.
          if (!/\.(tsx?|astro|mdx)$/.test(file) || /[\\/]exercises[\\/]/.test(file) || !folders.some(isIn)) return;
          const isText = file.endsWith('.mdx');
          if (isText && !shown.haveChanged(bookName(root, file))) return;
          clearTimeout(timer);
          timer = setTimeout(say, isText ? rest.text : rest.others);
        };
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
        server.httpServer?.once('close', () => {
          clearTimeout(timer);
          running?.kill();
        });
        say();
      },
    },
  };
}
