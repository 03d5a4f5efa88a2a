import type { Verdict as Kind } from '#grader/types.ts';
import { t, word } from '#language/words.ts';
import { formatDate } from './formatDate.ts';
import { Mark } from './report/Mark.tsx';
import type { Session } from './session.ts';

const marks = { pass: 'pass', fail: 'fail', error: 'stop', timeout: 'stop', refused: 'stop' } as const;

interface Props {
  session: Session;
  onLine: (line: number, column?: number) => void;
}

/** The verdict in one line, spoken when it changes. The focus stays where it is. */
export function Verdict({ session, onLine }: Props) {
  const { problem, result, code, isRunning } = session;
  const error = result.value?.report?.error;
  return (
    <>
      <p class="verdict needs-script" role="status" aria-busy={isRunning.value}>
        {/* A new run is new text, also when it says the same. */}
        <span key={result.value?.at}>{problem.value ?? <Sentence result={result.value} code={code.value} />}</span>
      </p>
      {error?.line !== undefined && (
        <button type="button" class="quiet-button go-to-line" onClick={() => onLine(error.line!, error.column)}>
          {t('Go to line {line}', { line: error.line })}
        </button>
      )}
    </>
  );
}

/** Chinese puts no space after a sentence. */
const firstSentence = /^(.*?(?:[.!?](?=\s|$)|[。！？]))(.*)$/s;

/** Instead of a summary in another language than the page's. */
const inBrief: Record<Kind, string> = {
  pass: word('Passed.'),
  fail: word('Not passed yet.'),
  error: word('Stopped by an error.'),
  timeout: word('Stopped before it had finished.'),
  refused: word('Not passed yet.'),
};

function Sentence({ result, code }: { result: Session['result']['value']; code: string }) {
  if (!result) return <>{t('Not run yet.')}</>;
  const { language, verdict } = result;
  const summary = language === undefined ? result.summary : t(inBrief[verdict]);
  const [, first, rest] = firstSentence.exec(summary) ?? [undefined, summary, ''];
  return (
    <>
      <Mark kind={marks[verdict]} />
      <strong>{first}</strong>
      {rest}
      {result.isEarlier && (
        <span class="verdict-note">{t(' Earlier result, from {date}.', { date: formatDate(result.at) })}</span>
      )}
      {language !== undefined && (
        <span class="verdict-note">
          {t(' It was explained in {language}; run the code again to have it explained in this page’s language.', {
            language: nameOf(language),
          })}
        </span>
      )}
      {result.code !== undefined && result.code !== code && (
        <span class="verdict-note">{t(' For the code before your last change.')}</span>
      )}
    </>
  );
}

/** A language in the words of the page's: "Chinese". */
const nameOf = (language: string): string =>
  new Intl.DisplayNames(document.documentElement.lang, { type: 'language' }).of(language.split('-')[0]!) ?? language;
