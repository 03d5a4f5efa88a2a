import type { Report } from '#grader/types.ts';
import { t } from '#language/words.ts';

/** What the answer looks like: the text of a known mistake, or what can be seen from outside. */
export function Advice({ report: { mistake, diagnosis } }: { report: Report }) {
  if (mistake)
    return (
      <section class="advice" aria-label={t('What this looks like')}>
        {/* The author's Markdown, rendered when the book was built. */}
        <div dangerouslySetInnerHTML={{ __html: mistake.html }} />
      </section>
    );
  if (diagnosis.length === 0) return null;
  return (
    <section class="advice" aria-label={t('What can be seen')}>
      {diagnosis.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </section>
  );
}
