/** The theme switch: applies a choice, remembers it, and follows a choice made in another tab. */
const key = 'descent.theme';
const root = document.documentElement;
const choices = document.querySelectorAll<HTMLInputElement>('.theme input');

function remembered(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return ''; // Storage is blocked: the choice lasts as long as the page.
  }
}

function apply(theme: string) {
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  for (const choice of choices) choice.checked = choice.value === theme;
}

for (const choice of choices)
  choice.onchange = () => {
    apply(choice.value);
    try {
      if (choice.value) localStorage.setItem(key, choice.value);
      else localStorage.removeItem(key);
    } catch {}
  };

addEventListener('storage', (event) => event.key === key && apply(remembered()));
// A page that comes back from the browser's memory may have missed a choice made since.
addEventListener('pageshow', (event) => event.persisted && apply(remembered()));
apply(root.dataset.theme ?? '');
