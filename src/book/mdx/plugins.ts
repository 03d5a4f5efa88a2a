import { registry } from '../../../components/registry.ts';
import { remarkComponents } from './components.ts';
import { remarkFormulas } from './formulas.ts';

/** Every remark plugin of the book, in order. */
// biome-ignore lint/suspicious/noExplicitAny: unified's Pluggable type needs it
export const bookPlugins: any[] = [remarkFormulas, [remarkComponents, { registry }]];
