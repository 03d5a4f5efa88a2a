import { useRef } from 'preact/hooks';
import { cellsAcross } from '#networks/detector/grid.ts';
import { fixed } from '../../plot/format.ts';

interface Props {
  /** How sure each cell is of an object, 0 to 1. */
  certainties: readonly number[];
  chosen: number;
  onChoose: (cell: number) => void;
}

/** The grid over the picture: each cell with its p_c in percent, to be chosen by pointer or arrow keys. */
export function Cells({ certainties, chosen, onChoose }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const [row, column] = [Math.floor(chosen / cellsAcross), chosen % cellsAcross];
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (!step) return;
    event.preventDefault();
    const within = (at: number) => Math.min(cellsAcross - 1, Math.max(0, at));
    const next = within(row + step[0]!) * cellsAcross + within(column + step[1]!);
    onChoose(next);
    (grid.current?.children[next] as HTMLElement | undefined)?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of cells is no fieldset
    <div class="yolo-live-cells" role="group" aria-label="Cells of the grid" ref={grid} onKeyDown={onKeyDown}>
      {certainties.map((certainty, cell) => (
        <button
          key={cell}
          type="button"
          tabIndex={cell === chosen ? 0 : -1}
          aria-pressed={cell === chosen}
          aria-label={`row ${Math.floor(cell / cellsAcross) + 1}, column ${(cell % cellsAcross) + 1}: ${fixed(100 * certainty, 0)} percent sure`}
          class={certainty > 0.45 ? 'yolo-live-sure' : ''}
          style={{ '--certainty': `${(100 * certainty).toFixed(0)}%` }}
          onClick={() => onChoose(cell)}
        >
          {certainty >= 0.005 ? fixed(100 * certainty, 0) : ''}
        </button>
      ))}
    </div>
  );
}
