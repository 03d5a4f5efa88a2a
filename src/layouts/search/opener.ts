/** Opens the search by its button, by `/`, or by Ctrl+K, and loads it at the first time. */
const show = async () => (await import('./dialog.ts')).openSearch();

document.querySelector('.search-button')!.addEventListener('click', show);
addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey } = event;
  const isShortcut = key === 'k' && (ctrlKey || metaKey);
  const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event.target as Element);
  if (!isShortcut && !isSlash) return;
  event.preventDefault();
  show();
});

const isTyping = (target: Element) => target.closest('input, textarea, select, [contenteditable]');
