/** Marks the section in view in the contents, remembers it, and offers to go on there when the reader comes back. */
const key = `descent.reading.${location.pathname}`;
const offer = document.querySelector<HTMLElement>('[data-reading-position]');
const links = new Map<string, HTMLAnchorElement>();
for (const link of document.querySelectorAll<HTMLAnchorElement>('.sections a')) links.set(link.hash.slice(1), link);
const headings = [...links.keys()].map((id) => document.getElementById(id)!);

if (offer && scrollY === 0 && !location.hash) offerToContinue(offer);

// The strip that is watched has no upper end, so a heading is "above the line" whether it was scrolled or jumped past.
const above = new Set<Element>();
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) above[isIntersecting ? 'add' : 'delete'](target);
    mark(headings.findLast((heading) => above.has(heading)));
  },
  { rootMargin: '99999px 0px -70% 0px' },
);
for (const heading of headings) observer.observe(heading);

let marked: HTMLAnchorElement | undefined;
function mark(heading: HTMLElement | undefined) {
  const link = heading && links.get(heading.id);
  if (link === marked) return;
  marked?.removeAttribute('aria-current');
  link?.setAttribute('aria-current', 'location');
  marked = link;
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
  const link = hash && links.get(hash.slice(1));
  if (!link) return;
  const copy = Object.assign(document.createElement('a'), { href: link.hash, textContent: `“${link.textContent}”` });
  place.replaceChildren('Continue at ', copy);
}
