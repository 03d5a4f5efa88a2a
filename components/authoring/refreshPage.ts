/*
 * Shows a changed text in the open page without loading it anew, so that widgets, code and place stay. Three documents are
 * held against each other: the page as the server sent it before, as it sends it now, and as it lives in the browser. Only
 * where the first two differ is the third touched.
 */

/** What belongs to the author's panel, and not to the page. */
export const ownMark = 'data-authoring';

/** The parts of the page that show a chapter's text. */
const regions = ['title', 'main', '.sections'];

let last: Document | undefined;

export interface RefreshOptions {
  /** Whether an island keeps what the reader did with it, although the server would now draw another. */
  isKept: (island: Element) => boolean;
}

/** Reads the page as it is on the server: to be called once while nothing has changed since it was loaded. */
export async function beginRefreshing(): Promise<void> {
  const page = await sent();
  for (const one of takeOut(page)) known.add(one.outerHTML);
  last = page;
}

/** Brings the open page to the state of the server's. */
export async function refreshPage(options: RefreshOptions): Promise<void> {
  const next = await sent();
  if (!last) return location.reload();
  for (const one of takeOut(next)) use(one);
  for (const style of next.head.querySelectorAll<HTMLElement>('style[data-vite-dev-id]')) {
    const { viteDevId } = style.dataset;
    if (!document.head.querySelector(`style[data-vite-dev-id=${JSON.stringify(viteDevId)}]`))
      document.head.append(document.importNode(style, true));
  }
  for (const region of regions) {
    const [before, after, living] = [last, next, document].map((one) => one.querySelector(region));
    if (before && after && living) apply(before, after, living, options);
  }
  document.querySelector('vite-error-overlay')?.remove();
  last = next;
}

async function sent(): Promise<Document> {
  const response = await fetch(location.href);
  if (!response.ok) throw new Error(`the page can't be shown: ${response.status}; see the dev server's words`);
  const text = await response.text();
  // Where drawing it fails on the way, its beginning has been sent as if all were well.
  if (!text.trimEnd().endsWith('</html>')) throw new Error("the page broke off; see the dev server's words");
  return new DOMParser().parseFromString(text, 'text/html');
}

/** Scripts and styles that the page has had. */
const known = new Set<string>();

/**
 * Removes the scripts and styles of a page's body, which stand where something first needed them. What that is depends on
 * what is ready first, another time something else: they are no part of the text, and so not of the comparison.
 */
function takeOut({ body }: Document): Element[] {
  const found = [...body.querySelectorAll('script, style')].filter((one) => !one.closest('astro-island'));
  for (const one of found) one.remove();
  return found;
}

const isTakenOut = ({ nodeName }: Node) => nodeName === 'SCRIPT' || nodeName === 'STYLE';

/** A browser runs a script only where it was made for its own page. */
function use(one: Element) {
  if (known.has(one.outerHTML)) return;
  known.add(one.outerHTML);
  const own = document.createElement(one.localName);
  for (const { name, value } of one.attributes) own.setAttribute(name, value);
  own.textContent = one.textContent;
  document.head.append(own);
}

const isIsland = (node: Node) => node.nodeName === 'ASTRO-ISLAND';
/**
 * An island without what is another each time that it is drawn: Astro says how long it took, and Preact numbers islands,
 * and the ids in them, in the order in which they are ready.
 */
const constantOf = (island: Node) =>
  (island as Element).outerHTML
    .replace(/ (?:uid|data-preact-island-id|server-render-time)="[^"]*"/g, '')
    .replace(/\bP\d+-\d+\b/g, 'P');
const isOwn = (node: Node) => node instanceof Element && node.hasAttribute(ownMark);

function apply(before: Node, after: Node, living: Node, options: RefreshOptions) {
  if (before.isEqualNode(after)) return;
  if (isIsland(before) && (constantOf(before) === constantOf(after) || options.isKept(living as Element))) return;
  const children = childrenOf(before, living);
  if (isIsland(before) || before.nodeName !== after.nodeName || !children) {
    (living as ChildNode).replaceWith(document.importNode(after, true));
    return;
  }
  if (!(before instanceof Element && after instanceof Element)) {
    living.nodeValue = after.nodeValue;
    return;
  }
  applyAttributes(before, after, living as Element);
  applyChildren(children, after, living as Element, options);
}

/** The living child for each that was sent; undefined where scripts have made something else of them. */
function childrenOf(before: Node, living: Node): Map<Node, Node> | undefined {
  const sentNodes = [...before.childNodes];
  const livingNodes = [...living.childNodes].filter((node) => !isOwn(node) && !isTakenOut(node));
  const isSame = sentNodes.length === livingNodes.length;
  if (!isSame || sentNodes.some(({ nodeName }, index) => nodeName !== livingNodes[index]!.nodeName)) return undefined;
  return new Map(sentNodes.map((node, index) => [node, livingNodes[index]!]));
}

function applyAttributes(before: Element, after: Element, living: Element) {
  for (const { name } of before.attributes) if (!after.hasAttribute(name)) living.removeAttribute(name);
  for (const { name, value } of after.attributes)
    if (before.getAttribute(name) !== value) living.setAttribute(name, value);
}

function applyChildren(children: Map<Node, Node>, after: Element, living: Element, options: RefreshOptions) {
  const partners = partnersOf([...children.keys()], [...after.childNodes]);
  const kept = new Set(partners.values());
  for (const [child, livingChild] of children) if (!kept.has(child)) (livingChild as ChildNode).remove();
  // The panel stands first or last; what is new comes after it, or before.
  let place: Node | null =
    living.firstChild && isOwn(living.firstChild) ? living.firstChild.nextSibling : living.firstChild;
  for (const child of after.childNodes) {
    const partner = partners.get(child);
    if (!partner) {
      living.insertBefore(document.importNode(child, true), place);
      continue;
    }
    const livingChild = children.get(partner)!;
    place = livingChild.nextSibling;
    apply(partner, child, livingChild, options);
  }
}

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
