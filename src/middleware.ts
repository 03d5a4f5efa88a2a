import { defineMiddleware } from 'astro:middleware';
import { pageDictionary } from '#book/dictionary.ts';
import { languageOfPath } from '#language/languages.ts';
import { speaking } from '#language/server.ts';

/** Draws each page in the language that its address says. */
export const onRequest = defineMiddleware(({ url }, next) => {
  const language = languageOfPath(url.pathname, import.meta.env.BASE_URL);
  if (language === 'en') return next();
  return speaking(language, pageDictionary(language), async () => {
    const response = await next();
    // A page is drawn while its body is read: that, too, must happen in its language.
    return new Response(await response.arrayBuffer(), response);
  });
});
