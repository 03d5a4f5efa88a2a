import { useEffect, useRef } from 'preact/hooks';
import type { ProgramReport } from '#book/authoring/messages.ts';
import { differenceOf } from './difference.ts';

interface Props {
  solution: ProgramReport;
  program: ProgramReport;
  onEdit: (code: string) => void;
  onClose: () => void;
}

const signs = { same: ' ', removed: '−', added: '+' };

/** A program held against the solution, over the page. */
export function Comparison({ solution, program, onEdit, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const isSolution = program.file === solution.file;
  const lines = differenceOf(solution.code, program.code);
  return (
    <dialog ref={dialog} class="author-comparison" aria-labelledby="author-comparison-name" onClose={onClose}>
      <p class="author-comparison-name" id="author-comparison-name">
        {program.name}
      </p>
      {!isSolution && (
        <p class="author-label">
          <span class="author-removed">− only in solution.ts</span>
          <span class="author-added">{`+ only in ${program.name}`}</span>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <pre tabIndex={0}>
        <code>
          {lines.map(({ kind, text }, number) => (
            <span key={number} class={`author-${kind}`}>{`${isSolution ? '' : `${signs[kind]} `}${text}\n`}</span>
          ))}
        </code>
      </pre>
      <p class="author-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            onEdit(program.code);
            dialog.current?.close();
          }}
        >
          Put into the editor
        </button>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </dialog>
  );
}
