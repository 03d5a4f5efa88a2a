/** Closes the contents when a link in them leads to a place on the same page. */
const contents = document.getElementById('contents');
contents?.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a') && contents.matches(':popover-open')) contents.hidePopover();
});
