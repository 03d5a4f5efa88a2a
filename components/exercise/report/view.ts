/** How a report is drawn, in a chunk that is loaded with the first one, styles included. */
import styles from './report.css?inline';

export { Advice } from './Advice.tsx';
export { Details } from './Details.tsx';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
document.adoptedStyleSheets.push(sheet);
