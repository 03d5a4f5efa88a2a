import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** A Firefox for the tests: the one named by FIREFOX_PATH; one on the path or in Applications. Undefined where there is none. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  if (named && !existsSync(named))
    throw new Error(`FIREFOX_PATH: no such file: ${named}; point it at a Firefox or unset it`);
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  const onPath = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const apps = ['/Applications', path.join(homedir(), 'Applications')].map((folder) =>
    path.join(folder, 'Firefox.app/Contents/MacOS/firefox'),
  );
  return named ?? [...onPath, ...apps].find((file) => existsSync(file));
}
