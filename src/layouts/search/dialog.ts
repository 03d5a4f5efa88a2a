/** The search: a field, and below it what was found, page by page; arrow keys walk through it. */
import { t } from '#language/words.ts';
import { type Found, find } from './pagefind.ts';

const dialog = document.createElement('dialog');
dialog.className = 'search';
const [name, hint] = [t('Search the book'), t('Type a word: a term, a symbol’s name, a function.')];
dialog.setAttribute('aria-label', name);
dialog.innerHTML = `
  <div class="field">
    <input type="search" aria-label="${name}" placeholder="${name}" autocomplete="off" spellcheck="false">
    <button class="tool" type="button">${t('Close')}</button>
  </div>
  <p class="state" role="status"></p>
  <ol class="found"></ol>`;
const [field, close, state, list] = ['input', 'button', '.state', '.found'].map((name) =>
  dialog.querySelector(name),
) as [HTMLInputElement, HTMLButtonElement, HTMLElement, HTMLElement];
document.body.append(dialog);
say(hint);

/** Shows the search, with the last question selected so that typing replaces it. */
export function openSearch() {
  if (!dialog.open) dialog.showModal();
  field.select();
}

close.onclick = () => dialog.close();
field.oninput = search;
dialog.onclick = ({ target }) => {
  // Outside the panel, or on a result that may lie on this same page.
  if (target === dialog || (target as Element).closest('a')) dialog.close();
};
dialog.onkeydown = (event) => {
  if (event.isComposing) return; // These keys then choose among the characters that an input method offers.
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Escape') {
    event.preventDefault(); // The field would take the first Escape to clear itself.
    dialog.close();
  } else if (event.key === 'Enter' && event.target === field) openFirst();
};

/** Goes to the first place for what is typed now; what is listed may still answer the words before. */
async function openFirst() {
  const query = field.value;
  await search();
  if (query === field.value) links()[0]?.click();
}

const links = () => [...list.querySelectorAll('a')];

/** Moves the focus through field and results, around at both ends. */
function step(by: number) {
  const stops = [field, ...links()];
  const at = stops.indexOf(document.activeElement as HTMLInputElement);
  stops.at((at + by) % stops.length)!.focus();
}

async function search() {
  const query = field.value.trim();
  if (!query) {
    list.replaceChildren();
    return say(hint);
  }
  try {
    const pages = await find(query);
    if (!pages || query !== field.value.trim()) return;
    list.replaceChildren(...pages.map(pageItem));
    const count = list.querySelectorAll('li li').length;
    if (count > 0) say(t('{places} in {pages}', { places: placesOf(count), pages: pagesOf(pages.length) }));
    else say(t('Nothing found for “{query}”. Fewer letters find more: “norm” finds “normalize”.', { query }));
  } catch (error) {
    list.replaceChildren();
    say(
      import.meta.env.DEV
        ? 'The search index is written by the build: run npm run build, then npm start.'
        : t('The search index could not be loaded ({reason}). Check the connection and type again.', {
            reason: (error as Error).message,
          }),
    );
  }
}

const placesOf = (count: number) => (count === 1 ? t('1 place') : t('{count} places', { count }));
const pagesOf = (count: number) => (count === 1 ? t('1 page') : t('{count} pages', { count }));

function say(text: string) {
  state.textContent = text;
}

function pageItem({ url, meta, sub_results }: Found): HTMLElement {
  const item = document.createElement('li');
  const title = element('a', 'page', meta.title);
  title.href = url;
  const places = document.createElement('ol');
  places.append(...sub_results.slice(0, 5).map((place) => placeItem(place, meta.title)));
  item.append(title, places);
  return item;
}

function placeItem({ title, url, excerpt }: Found['sub_results'][number], page: string): HTMLElement {
  const item = document.createElement('li');
  const link = element('a', 'place', '');
  link.href = url;
  const words = element('span', 'excerpt', '');
  words.innerHTML = excerpt; // Written by Pagefind from our own pages, escaped but for <mark>.
  if (title !== page) link.append(element('strong', '', title));
  link.append(words);
  item.append(link);
  return item;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, className: string, text: string) {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
