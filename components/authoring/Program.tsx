import type { ProgramReport } from '#book/authoring/messages.ts';
import { Mark } from '#components/exercise/report/Mark.tsx';

interface Props {
  program: ProgramReport;
  onCompare: (program: ProgramReport) => void;
  onEdit: (code: string) => void;
}

/** One program: how it ends, in a line; opened, what a learner who wrote it would read. */
export function Program({ program, onCompare, onEdit }: Props) {
  const { role, name, file, code, problem, milliseconds } = program;
  return (
    <details class="author-program">
      <summary>
        <Mark kind={problem ? 'wrong' : 'right'} />
        <span class="author-name">{name}</span>
        <span class="author-time">{`${Math.max(1, Math.round(milliseconds))} ms`}</span>
        <span class={problem ? 'author-words author-wrong' : 'author-words'}>{problem ?? wordsFor(program)}</span>
      </summary>
      <p class="author-place">{file}</p>
      <p class="author-label">A learner with this program reads:</p>
      <Told program={program} />
      <p class="author-actions">
        {role !== 'solution' || name !== 'solution.ts' ? (
          <button type="button" class="quiet-button" onClick={() => onCompare(program)}>
            Compare with solution.ts
          </button>
        ) : (
          <button type="button" class="quiet-button" onClick={() => onCompare(program)}>
            Show the code
          </button>
        )}
        <button type="button" class="quiet-button" onClick={() => onEdit(code)}>
          Put into the editor
        </button>
      </p>
    </details>
  );
}

/** What the page says under the code. */
export function Told({ program: { summary, adviceHtml, diagnosis } }: { program: ProgramReport }) {
  return (
    <div class="author-told">
      <p>{summary}</p>
      {/* The author's Markdown, as the page shows it. */}
      {adviceHtml !== undefined && <div dangerouslySetInnerHTML={{ __html: adviceHtml }} />}
      {adviceHtml === undefined && diagnosis.map((sentence) => <p key={sentence}>{sentence}</p>)}
    </div>
  );
}

function wordsFor({ role, verdict, adviceHtml }: ProgramReport): string {
  if (role === 'solution') return 'passes';
  if (role === 'mistake') return 'fails, and is told its own text';
  const ends = { pass: 'passes', fail: 'fails', error: 'fails with an error', timeout: 'never ends', refused: 'fails' };
  return adviceHtml === undefined ? ends[verdict] : `${ends[verdict]}, and is told a mistake’s text`;
}
