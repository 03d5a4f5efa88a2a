import type { Session } from './session.ts';

/** The sessions of the page's exercises, for the author's panel of `npm run dev`; a build leaves it out. */
export const sessions = /* @__PURE__ */ new Map<string, Session>();
