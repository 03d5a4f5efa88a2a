/** Marks the section in view in the contents, remembers it, and offers to go on there when the reader comes back. */
const key = `descent.reading.${location.pathname}`;
const offer = document.querySelector<HTMLElement>('[data-reading-position]');
const links = new Map<string, HTMLAnchorElement>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.sections a')) links.set(idOf(link.hash), link);
// In every language a section has the same address.
const versions = document.querySelectorAll<HTMLAnchorElement>('.language');
const headings = [...links.keys()].map((id) => document.getElementById(id)!);

if (offer && scrollY === 0 && !location.hash) offerToContinue(offer);

const above = new Set<Element>();
let atEnd = false;
// The strip that is watched has no upper end, so a heading is "above the line" whether it was scrolled or jumped past.
const watchHeadings = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) above[isIntersecting ? 'add' : 'delete'](target);
    mark();
  },
  { rootMargin: '99999px 0px -70%' },
);
for (const heading of headings) watchHeadings.observe(heading);

// A short last section never reaches the line: it is in view when the page's end is.
new IntersectionObserver(([end]) => {
  atEnd = end!.isIntersecting;
  mark();
}).observe(document.querySelector('.foot')!);

let marked: HTMLAnchorElement | undefined;
function mark() {
  const heading = above.size > 0 && atEnd ? headings.at(-1) : headings.findLast((each) => above.has(each));
  const link = heading && links.get(heading.id);
  if (link === marked) return;
  marked?.removeAttribute('aria-current');
  link?.setAttribute('aria-current', 'location');
  marked = link;
  for (const version of versions) version.hash = link?.hash ?? '';
  if (link) remember(link.hash);
}

function remember(hash: string) {
  try {
    localStorage.setItem(key, hash);
  } catch {} // Storage is blocked or full: the place is not remembered, and nothing else is lost.
}

function offerToContinue(place: HTMLElement) {
  let hash: string | null = null;
  try {
    hash = localStorage.getItem(key);
  } catch {}
  const link = hash && links.get(idOf(hash));
  if (!link) return;
  const copy = Object.assign(document.createElement('a'), { href: link.hash });
  copy.append('“', ...link.cloneNode(true).childNodes, '”');
  place.replaceChildren(`${place.dataset['readingPosition']} `, copy);
}

function idOf(hash: string) {
  return decodeURIComponent(hash.slice(1));
}
