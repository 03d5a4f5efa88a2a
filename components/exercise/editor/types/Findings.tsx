import { t } from '#language/words.ts';
/** What the types object to, with its place; line and column count from 1. */
export interface FoundProblem {
  line: number;
  column: number;
  message: string;
}

interface Props {
  isLoading: boolean;
  problems: readonly FoundProblem[];
  onGoTo: (line: number, column: number) => void;
}

/** One line that says how many problems there are, and opens to a list of them: nothing below moves while one types. */
export function Findings({ isLoading, problems, onGoTo }: Props) {
  const count = problems.length;
  const words = isLoading
    ? t('Loading type help…')
    : count === 0
      ? t('The types fit.')
      : count === 1
        ? t('{count} type error', { count })
        : t('{count} type errors', { count });
  return (
    <div class="types-found">
      <span class="unseen" role="status">
        {words}
      </span>
      {count === 0 ? (
        <span aria-hidden="true">{words}</span>
      ) : (
        <details>
          <summary>{words}</summary>
          <ul>
            {problems.map(({ line, column, message }) => (
              <li key={`${line} ${column} ${message}`}>
                <button type="button" onClick={() => onGoTo(line, column)}>
                  {t('Line {line}', { line })}
                </button>{' '}
                {message}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!isLoading && <span class="types-keys">{t('Ctrl + Space completes, Ctrl + Shift + Space explains.')}</span>}
    </div>
  );
}
