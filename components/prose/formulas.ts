import { closeCard, openCard } from './cards.ts';

/** One tab stop for a formula that has something to explain or to scroll; arrow keys go through its symbols. */
const symbolsOf = (formula: Element) => [...formula.querySelectorAll('[data-symbol]')];

for (const formula of document.querySelectorAll<HTMLElement>('.formula')) {
  const scroller = formula.querySelector<HTMLElement>('.scroller');
  const update = () => {
    const wide = scroller !== null && scroller.scrollWidth > scroller.clientWidth;
    if (wide || symbolsOf(formula).length > 0) (scroller ?? formula).tabIndex = 0;
    else (scroller ?? formula).removeAttribute('tabindex');
  };
  update();
  if (scroller) new ResizeObserver(update).observe(scroller);
}

/** Holds the sentence that tells which of several symbols it is: words are the server's. */
const cards = document.querySelector<HTMLElement>('[data-steps]')!;

const explain = (symbols: Element[], at: number) => {
  const symbol = symbols[at]!;
  symbol.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const words = symbols.length > 1 ? cards.dataset['steps']! : '';
  openCard(symbol, words.replace('{at}', String(at + 1)).replace('{total}', String(symbols.length)));
};

addEventListener('focusin', ({ target }) => {
  const symbols = (target as Element).closest('.formula') ? symbolsOf(target as Element) : [];
  if (symbols.length > 0 && (target as Element).matches(':focus-visible')) explain(symbols, 0);
});
addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const formula = document.activeElement?.closest('.formula');
  const symbols = formula ? symbolsOf(formula) : [];
  if (!step || symbols.length === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const at = symbols.findIndex((symbol) => symbol.classList.contains('explained'));
  closeCard();
  explain(symbols, (at + step + symbols.length) % symbols.length);
});
