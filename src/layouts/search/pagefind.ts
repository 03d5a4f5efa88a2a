/** The part of Pagefind's browser interface that the search uses. Its files are written after the build. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  /** Resolves to null when another search began before `wait` milliseconds had passed. */
  debouncedSearch(
    query: string,
    options: object,
    wait: number,
  ): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

/** A page with what was found in it; `excerpt` is escaped HTML with the words found in `<mark>`. */
export interface Found {
  url: string;
  meta: { title: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}

let loaded: Promise<Pagefind> | undefined;

/** At most `limit` pages, best first; undefined when a later search has taken over. Throws when the index can't be had. */
export async function find(query: string, limit = 8): Promise<Found[] | undefined> {
  loaded ??= load();
  const pagefind = await loaded.catch((error) => {
    loaded = undefined; // So that the next search tries again.
    throw error;
  });
  const answer = await pagefind.debouncedSearch(query, {}, 120);
  if (!answer) return undefined;
  const pages = await Promise.all(answer.results.slice(0, limit).map((result) => result.data()));
  const meant = pages.map((page) => ({
    ...page,
    sub_results: page.sub_results.filter(({ excerpt }) => isMeant(query, excerpt)),
  }));
  return meant.filter(({ sub_results }) => sub_results.length > 0);
}

/**
 * Pagefind shortens a word that it does not know until some word begins with it, down to one letter. A place counts
 * when a word marked in it shares three letters with a word of the query, or all of them where it has fewer. Chinese is
 * written without spaces: there a query holds several words, and the marked one is a part of it.
 */
export function isMeant(query: string, excerpt: string): boolean {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => match[1]!.toLowerCase());
  const words = query.toLowerCase().split(/\s+/);
  return marked.some((mark) => words.some((word) => mark.includes(word.slice(0, 3)) || isPart(mark, word)));
}

const isPart = (mark: string, query: string) => /^\p{Script=Han}+$/u.test(mark) && query.includes(mark);

async function load(): Promise<Pagefind> {
  const base = import.meta.env.BASE_URL;
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.options({ baseUrl: base, excerptLength: 18 });
  return pagefind;
}
