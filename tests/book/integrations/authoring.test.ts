import type { AstroIntegration } from 'astro';
import { expect, test } from 'vitest';
import { authoring } from '#book/integrations/authoring.ts';

type Setup = NonNullable<AstroIntegration['hooks']['astro:config:setup']>;

/** What it adds to the pages. */
function added(command: 'dev' | 'build'): string[] {
  const scripts: string[] = [];
  const options = { command, injectScript: (_: string, code: string) => scripts.push(code), updateConfig: () => ({}) };
  authoring({}, '/panel.tsx', ['idb']).hooks['astro:config:setup']!(options as unknown as Parameters<Setup>[0]);
  return scripts;
}

test('pages have the panel while they are written, and never when they are built', () => {
  expect(added('dev')).toEqual(['import "/panel.tsx";']);
  expect(added('build')).toEqual([]);
});
