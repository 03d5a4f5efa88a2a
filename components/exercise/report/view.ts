/** How a report is drawn, in a chunk that is loaded with the first one. */
export { Advice } from './Advice.tsx';
export { Details } from './Details.tsx';

import './report.css';
