import { stripVTControlCharacters } from 'node:util';
import type { AstroIntegrationLogger } from 'astro';

type Destination = AstroIntegrationLogger['options']['destination'];

/** `content/…/index.mdx:12:3: what is wrong; what to do`, after an error's name or alone on its line. */
const fault = /^(?:\w*Error: )?(\S+\.\w+:\d+(?::\d+)?: .+)$/gm;
/** An error of the Markdown itself, which knows no file; the book's own words on it follow. */
const ofMarkdown = /^(?:MDXError: )?(.+)\n(?=[\s\S]*[\\/]vite-plugin-mdx\.js)/;

/**
 * The faults in what Astro and Vite say of an error, without their own hints and stacks, which lead into packages.
 *
 * @returns undefined where the error is another
 */
export function faultsIn(message: string): string[] | undefined {
  const plain = stripVTControlCharacters(message);
  const faults = [...plain.matchAll(fault)].map((match) => match[1]!);
  if (faults.length > 0) return [...new Set(faults)];
  const [, text] = ofMarkdown.exec(plain) ?? [];
  return text === undefined ? undefined : [text];
}

/** Writes what an author must mend, each fault once after a change, however many pages and threads meet it. */
export function plainFaults(destination: Destination) {
  const said = new Set<string>();
  return {
    destination: {
      ...destination,
      write(event: Parameters<Destination['write']>[0]) {
        const faults = event.level === 'error' ? faultsIn(event.message) : undefined;
        if (!faults) return destination.write(event);
        for (const message of faults.filter((one) => !said.has(one))) destination.write({ ...event, message });
        for (const one of faults) said.add(one);
      },
    },
    /** The book has changed: what is wrong now is news. */
    changed: () => said.clear(),
  };
}
