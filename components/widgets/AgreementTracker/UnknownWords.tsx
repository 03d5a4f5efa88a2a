import { isKnown, suggestionsFor } from './sentence.ts';

/** Names the words that the networks have never met, and known ones that are spelled like them. */
export function UnknownWords({ words }: { words: readonly string[] }) {
  const unknown = [...new Set(words.filter((word) => !isKnown(word)))];
  return (
    <p class="tracker-note" role="status">
      {unknown.length > 0 &&
        `Not among the networks’ words, so read as one unknown word that may be of either number: ${unknown
          .map((word) => `${word} (try ${suggestionsFor(word).join(' or ')})`)
          .join('; ')}.`}
    </p>
  );
}
