/** Opens the search by its button, by `/`, or by Ctrl+K, and loads it at the first time. */
const button = document.querySelector('.search-button');

const show = async () => (await import('./dialog.ts')).openSearch();

button?.addEventListener('click', show);
document.addEventListener('keydown', (event) => {
  const shortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  if (!shortcut && !slash) return;
  event.preventDefault();
  show();
});

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
