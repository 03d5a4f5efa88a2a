/*
 * Shows a changed text in the open page without loading it anew, so that widgets, code and place stay. Three documents are
 * held against each other: the page as the server sent it before, as it sends it now, and as it lives in the browser. Only
 * where the first two differ is the third touched.
 */

/** What belongs to the author's panel, and not to the page. */
export const ownMark = 'data-authoring';

/** The parts of the page that show a chapter's text. */
const regions = ['title', 'main', '.sections'];

/** Nodes of the document sent last, with the living ones they became. */
const alive = new WeakMap<Node, Node>();
let last: Document | undefined;

export interface RefreshOptions {
  /** Whether an island keeps what the reader did with it, although the server would now draw another. */
  isKept: (island: Element) => boolean;
}

/** Reads the page as it is on the server: to be called once while nothing has changed since it was loaded. */
export async function beginRefreshing(): Promise<void> {
  last = await sent();
  for (const [before, living] of pairsOf(last, document)) link(before, living);
}

/** Brings the open page to the state of the server's. */
export async function refreshPage(options: RefreshOptions): Promise<void> {
  const next = await sent();
  if (!last) return location.reload();
  for (const style of next.head.querySelectorAll<HTMLElement>('style[data-vite-dev-id]')) {
    const { viteDevId } = style.dataset;
    if (!document.head.querySelector(`style[data-vite-dev-id=${JSON.stringify(viteDevId)}]`))
      document.head.append(document.importNode(style, true));
  }
  for (const [before, after] of pairsOf(last, next)) apply(before, after, options);
  document.querySelector('vite-error-overlay')?.remove();
  last = next;
}

async function sent(): Promise<Document> {
  const response = await fetch(location.href);
  if (!response.ok) throw new Error(`the page can't be shown: ${response.status}; see the dev server's words`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function pairsOf(one: Document, other: Document): [Element, Element][] {
  return regions.flatMap((region): [Element, Element][] => {
    const [first, second] = [one.querySelector(region), other.querySelector(region)];
    return first && second ? [[first, second]] : [];
  });
}

const isIsland = (node: Node) => node.nodeName === 'ASTRO-ISLAND';
const isOwn = (node: Node) => node instanceof Element && node.hasAttribute(ownMark);

/** Notes what became of a node and all in it, as far as scripts have left it as it was sent. */
function link(before: Node, living: Node) {
  alive.set(before, living);
  if (isIsland(before)) return;
  const [inner, livingInner] = [before, living].map(({ childNodes }) => [...childNodes].filter((one) => !isOwn(one)));
  if (inner!.length !== livingInner!.length) return;
  if (inner!.some(({ nodeName }, index) => nodeName !== livingInner![index]!.nodeName)) return;
  for (const [index, child] of inner!.entries()) link(child, livingInner![index]!);
}

function apply(before: Node, after: Node, options: RefreshOptions) {
  const living = alive.get(before);
  if (!living) return;
  if (before.isEqualNode(after)) return relink(before, after);
  if (isIsland(before) && options.isKept(living as Element)) return void alive.set(after, living);
  const isKnown = [...before.childNodes].every((child) => alive.has(child));
  if (isIsland(before) || before.nodeName !== after.nodeName || !isKnown) return replace(living, after);
  alive.set(after, living);
  if (!(before instanceof Element && after instanceof Element)) {
    living.nodeValue = after.nodeValue;
    return;
  }
  applyAttributes(before, after, living as Element);
  applyChildren(before, after, living as Element, options);
}

/** The same, sent again. */
function relink(before: Node, after: Node) {
  const living = alive.get(before);
  if (living) alive.set(after, living);
  for (const [index, child] of after.childNodes.entries()) relink(before.childNodes[index]!, child);
}

function replace(living: Node, after: Node) {
  const fresh = document.importNode(after, true);
  (living as ChildNode).replaceWith(fresh);
  link(after, fresh);
}

function applyAttributes(before: Element, after: Element, living: Element) {
  for (const { name } of before.attributes) if (!after.hasAttribute(name)) living.removeAttribute(name);
  for (const { name, value } of after.attributes)
    if (before.getAttribute(name) !== value) living.setAttribute(name, value);
}

function applyChildren(before: Element, after: Element, living: Element, options: RefreshOptions) {
  const old = [...before.childNodes];
  const partners = partnersOf(old, [...after.childNodes]);
  const kept = new Set(partners.values());
  for (const child of old) if (!kept.has(child)) (alive.get(child) as ChildNode).remove();
  // From the last to the first, so that each new one knows what it stands before.
  let following: Node | null = null;
  for (const child of [...after.childNodes].reverse()) {
    const partner = partners.get(child);
    if (partner) apply(partner, child, options);
    else {
      const fresh = document.importNode(child, true);
      living.insertBefore(fresh, following ?? ownIn(living));
      link(child, fresh);
    }
    following = alive.get(child) ?? following;
  }
}

/** The panel, where it stands at the end: what is new comes before it. */
const ownIn = ({ lastChild }: Element) => (lastChild && isOwn(lastChild) ? lastChild : null);

/** Which old node each new one continues: as many as can be in order, equal ones rather than ones of the same kind. */
function partnersOf(old: readonly Node[], now: readonly Node[]): Map<Node, Node> {
  const partners = new Map<Node, Node>();
  let start = 0;
  while (start < old.length && start < now.length && old[start]!.isEqualNode(now[start]!)) {
    partners.set(now[start]!, old[start]!);
    start++;
  }
  let [oldEnd, nowEnd] = [old.length, now.length];
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1]!.isEqualNode(now[nowEnd - 1]!))
    partners.set(now[--nowEnd]!, old[--oldEnd]!);
  const [oldMiddle, nowMiddle] = [old.slice(start, oldEnd), now.slice(start, nowEnd)];
  const worth = (one: Node, other: Node) => (keyOf(one) !== keyOf(other) ? 0 : one.isEqualNode(other) ? 3 : 1);
  // best[i][j]: of what comes from the i-th old and the j-th new node on.
  const best = Array.from({ length: oldMiddle.length + 1 }, () => new Array<number>(nowMiddle.length + 1).fill(0));
  for (let i = oldMiddle.length - 1; i >= 0; i--)
    for (let j = nowMiddle.length - 1; j >= 0; j--) {
      const pair = worth(oldMiddle[i]!, nowMiddle[j]!);
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, pair && pair + best[i + 1]![j + 1]!);
    }
  for (let i = 0, j = 0; i < oldMiddle.length && j < nowMiddle.length; ) {
    const pair = worth(oldMiddle[i]!, nowMiddle[j]!);
    if (pair && best[i]![j] === pair + best[i + 1]![j + 1]!) partners.set(nowMiddle[j++]!, oldMiddle[i++]!);
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return partners;
}

/** What kind of node it is; a figure stays the same figure. */
function keyOf(node: Node): string {
  if (!(node instanceof Element)) return node.nodeName;
  return `${node.nodeName} ${node.id} ${node.getAttribute('component-url') ?? ''}`;
}
