/** Silent reading of English non-fiction: 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const wordsPerMinute = 238;
/** A displayed formula or a block of code is read slowly; this many words' worth each is our own estimate. */
const wordsPerBlock = 60;

/** How long a chapter takes to read, in minutes, from its Markdown: words, formulas and code; widgets not counted. */
export function readingMinutes(markdown: string): number {
  const blocks = markdown.match(/^(\$\$|```)[\s\S]*?^\1/gm) ?? [];
  const prose = markdown
    .replace(/^(\$\$|```)[\s\S]*?^\1/gm, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ');
  const words = prose.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [];
  return Math.max(1, Math.round((words.length + wordsPerBlock * blocks.length) / wordsPerMinute));
}
