import type { ComponentChildren } from 'preact';

const special = /([α-ω]|[⁻⁰¹²³⁴-⁹]+|_[a-z]+|[\d.]+(?: × [\d.]+)+)/;
const plain = Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁻'].map((raised, index) => [raised, '0123456789−'[index]!]));

/**
 * Plain text as it should look: Greek letters as the symbols that formulas have, powers raised, the index of `W_hh`
 * lowered, and sizes such as 3 × 3 in one line. The book's text fonts lack ⁴ to ⁹ and Greek, so the characters
 * themselves would come from whatever font the system has.
 */
export function Typeset({ children }: { children: string }) {
  return <>{children.split(special).map(typesetPart)}</>;
}

function typesetPart(part: string, index: number): ComponentChildren {
  if (index % 2 === 0) return part;
  if (/[α-ω]/.test(part)) return <i key={index}>{part}</i>;
  if (part.startsWith('_')) return <sub key={index}>{part.slice(1)}</sub>;
  if (part.includes('×'))
    return (
      <span key={index} style="white-space: nowrap">
        {part}
      </span>
    );
  return <sup key={index}>{[...part].map((raised) => plain[raised]).join('')}</sup>;
}
