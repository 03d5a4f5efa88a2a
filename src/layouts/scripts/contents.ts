/** The contents, opened over the page: what lies behind them is out of reach, and a link in them closes them. */
const contents = document.getElementById('contents')!;
contents.onclick = ({ target }) => {
  if ((target as Element).closest('a')) contents.hidePopover();
};
contents.onbeforetoggle = ({ newState }) => {
  for (const behind of document.querySelectorAll<HTMLElement>('.skip, .bar, main, .foot'))
    behind.inert = newState === 'open';
};
