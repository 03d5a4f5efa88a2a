/**
 * Opens a card while the mouse is over its term, symbol or citation or over the card itself, while the link has the
 * keyboard's focus, and on a tap. Escape closes it (WCAG 1.4.13: dismissible, hoverable, persistent).
 */

/** Long enough to cross the gap to the card, and not to flicker when the mouse passes over a text. */
const pause = 180;
const gap = 6;

let card: HTMLElement | null = null;
let owner: Element | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const status = document.createElement('div');
status.className = 'card-status';
status.role = 'status';
document.body.append(status);

const ownerOf = (target: EventTarget | null) =>
  (target as Element | null)?.closest?.('[data-card]:not(.card), [data-symbol]') ?? null;

/** @param spoken said to a screen reader after the card's text; undefined says nothing, as for the mouse */
export function openCard(next: Element, spoken?: string) {
  clearTimeout(timer);
  const { card: name, symbol } = (next as HTMLElement).dataset;
  const found = document.querySelector<HTMLElement>(`.card[data-card="${name ?? `symbol-${symbol}`}"]`);
  if (!found || next === owner) return;
  closeCard();
  [card, owner] = [found, next];
  owner.classList.add('explained');
  card.showPopover();
  place(card, owner);
  status.textContent = spoken === undefined ? '' : `${card.textContent} ${spoken}`;
}

export function closeCard() {
  clearTimeout(timer);
  card?.hidePopover();
  owner?.classList.remove('explained');
  card = owner = null;
  status.textContent = '';
}

/** Under the words, or above them where there is no room; moved in from the window's edges. Scrolls with the page. */
function place({ style, offsetWidth, offsetHeight }: HTMLElement, words: Element) {
  const { clientWidth, clientHeight } = document.documentElement;
  const { top, bottom } = words.getBoundingClientRect();
  const { left } = words.getClientRects()[0]!;
  const below = bottom + gap + offsetHeight < clientHeight || top < offsetHeight + gap;
  style.top = `${scrollY + (below ? bottom + gap : top - gap - offsetHeight)}px`;
  style.left = `${scrollX + Math.max(8, Math.min(left, clientWidth - offsetWidth - 8))}px`;
}

const later = (act: () => void) => {
  clearTimeout(timer);
  timer = setTimeout(act, pause);
};

addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch') return;
  const next = ownerOf(target);
  if (next) next === owner ? clearTimeout(timer) : later(() => openCard(next));
  else if (card?.contains(target as Node)) clearTimeout(timer);
  else if (!owner?.contains(document.activeElement)) later(closeCard);
});
addEventListener('focusin', ({ target }) => {
  const link = ownerOf(target);
  if (link && (target as Element).matches(':focus-visible')) openCard(link, '');
});
addEventListener('focusout', ({ relatedTarget }) => {
  if (!card?.contains(relatedTarget as Node)) closeCard();
});
addEventListener('keydown', ({ key }) => key === 'Escape' && closeCard());

/** A finger has no hover: the first tap opens the card, and a second one follows the link. */
addEventListener('click', (event) => {
  const next = ownerOf(event.target);
  if (!next) return card?.contains(event.target as Node) || closeCard();
  if ((event as PointerEvent).pointerType !== 'touch' || next === owner) return;
  event.preventDefault();
  openCard(next);
});
