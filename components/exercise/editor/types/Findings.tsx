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
    ? 'Loading type help…'
    : count === 0
      ? 'The types fit.'
      : `${count} type ${count === 1 ? 'error' : 'errors'}`;
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
                  Line {line}
                </button>{' '}
                {message}
              </li>
            ))}
          </ul>
        </details>
      )}
      {!isLoading && <span class="types-keys">Ctrl + Space completes, Ctrl + Shift + Space explains.</span>}
    </div>
  );
}
