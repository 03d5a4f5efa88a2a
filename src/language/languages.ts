/** The languages that the book speaks, English first: the one that everything is written in. */
export const languages = [
  { language: 'en', tag: 'en', name: 'English', short: 'EN' },
  { language: 'zh-cn', tag: 'zh-CN', name: '中文', short: '中' },
] as const;

/** As files and addresses name it: `index.zh-cn.mdx`, `/zh-cn/loss-functions/`. */
export type Language = (typeof languages)[number]['language'];

/** Those that the book is translated into. */
export const translations: readonly Exclude<Language, 'en'>[] = ['zh-cn'];

/** As HTML names it: `<html lang="zh-CN">`. */
export const tagOf = (language: Language) => languages.find((each) => each.language === language)!.tag;

/** `content/glossary.yml` → `content/glossary.zh-cn.yml`; English is the file itself. */
export const translated = (file: string, language: Language) =>
  language === 'en' ? file : file.replace(/(\.\w+)$/, `.${language}$1`);

/** The language that a file's name says: `prompt.zh-cn.mdx`. */
export const languageOfFile = (file: string): Language =>
  translations.find((language) => new RegExp(`\\.${language}\\.\\w+$`).test(file)) ?? 'en';

/** The language that an address says, below the site's base: `/zh-cn/glossary/`. */
export const languageOfPath = (pathname: string, base: string): Language =>
  translations.find((language) => pathname.startsWith(`${base}${language}/`)) ?? 'en';
