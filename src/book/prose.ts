/** A whole sentence without formulas, code, markup, links without words of their own, or values filled in. */
const isPlain = (sentence: string) => /[.?!][”"’)]?$/.test(sentence) && !/[$`<>{}[\]|\\]/.test(sentence);

/**
 * The prose of a chapter's Markdown, paragraph by paragraph: no headings, lists, tables, figures or formulas, and no
 * sentence with a formula, code or a number filled in, for that would leave a hole.
 */
export function proseOf(markdown: string): string {
  const paragraphs = markdown
    .replace(/^(\$\$|```)[\s\S]*?^\1/gm, '')
    .split(/\n\s*\n/)
    .filter((block) => /^[\p{L}“"*[]/u.test(block.trimStart()));
  return paragraphs
    .map((paragraph) => sentencesOf(plainText(paragraph)).filter(isPlain).join(' '))
    .filter((paragraph) => paragraph.length > 0)
    .join('\n\n');
}

function plainText(paragraph: string): string {
  return paragraph
    .replace(/<Note>[\s\S]*?<\/Note>/g, '')
    .replace(/<\/?(?:a|em|strong)\b[^>]*>/g, '')
    .replace(/\s*\[(?:@[^\]]*)\]/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A sentence ends with a mark before a space and a capital, and whatever closes behind the mark belongs to it. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!:][”"’)]?)\s+(?=[\p{Lu}“"])/u);
