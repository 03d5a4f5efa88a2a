import { t } from '#language/words.ts';
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

function Sentence({ result, code }: { result: Session['result']['value']; code: string }) {
  if (!result) return <>{t('Not run yet.')}</>;
  const [, first, rest] = firstSentence.exec(result.summary) ?? [undefined, result.summary, ''];
  return (
    <>
      <Mark kind={marks[result.verdict]} />
      <strong>{first}</strong>
      {rest}
      {result.isEarlier && (
        <span class="verdict-note">{t(' Earlier result, from {date}.', { date: formatDate(result.at) })}</span>
      )}
      {result.code !== undefined && result.code !== code && (
        <span class="verdict-note">{t(' For the code before your last change.')}</span>
      )}
    </>
  );
}
