import type { Language } from '../language/languages.ts';

/** The path under which the site lives, with a slash at both ends; astro.config and every link we write use this one. */
export function siteBase(): string {
  const path = (process.env['BASE'] ?? '').replace(/^\/+|\/+$/g, '');
  return path ? `/${path}/` : '/';
}

/** The pages beside the chapters that there are in every language, by name; the home page is ''. */
export const translatedPages: readonly string[] = ['', 'glossary', 'notation', 'concepts', 'references', 'progress'];

/** The address of a page by its name, `glossary`, in the language; in English where the page is in that alone. */
export function pathOf(page: string, base: string, language: Language): string {
  return inLanguage(page ? `${page}/` : '', base, translatedPages.includes(page) ? language : 'en');
}

/** `loss-functions/` → `/zh-cn/loss-functions/`, for a page that is known to exist in the language. */
export const inLanguage = (path: string, base: string, language: Language) =>
  language === 'en' ? base + path : `${base}${language}/${path}`;
