import { trimmed } from '../../plot/format.ts';
import type { Grid } from './model.ts';
import type { Part } from './scene.ts';

interface Props {
  part: Part;
  title: string;
  /** The numbers of the way forward, where they are known; below each stands its slope. */
  values?: Grid;
  slopes: Grid;
  /** All three grids are one group of radio buttons. */
  group: string;
  isChosen: (row: number, column: number) => boolean;
  isUsed: (row: number, column: number) => boolean;
  onChoose: (row: number, column: number) => void;
}

const show = (value: number) => trimmed(value, 4);

/** An array of the layer, each entry with its slope; one is chosen, and those that its slope has to do with are framed. */
export function Cells({ part, title, values, slopes, group, isChosen, isUsed, onChoose }: Props) {
  return (
    <div class={`window-array window-${part}`}>
      <p class="window-title">{title}</p>
      <div class="window-grid" style={{ gridTemplateColumns: `repeat(${slopes[0]!.length}, 1fr)` }}>
        {slopes.map((cells, row) =>
          cells.map((slope, column) => {
            const value = values?.[row]?.[column];
            const kind = isChosen(row, column) ? ' window-chosen' : isUsed(row, column) ? ' window-used' : '';
            const spoken = value === undefined ? '' : `${show(value)}, `;
            return (
              <label key={`${row} ${column}`} class={`window-cell${kind}`}>
                <input
                  type="radio"
                  name={group}
                  checked={isChosen(row, column)}
                  aria-label={`${part}, row ${row + 1}, column ${column + 1}: ${spoken}slope ${show(slope)}`}
                  onChange={() => onChoose(row, column)}
                />
                {value !== undefined && <span class="window-value">{show(value)}</span>}
                <span class="window-slope">{show(slope)}</span>
              </label>
            );
          }),
        )}
      </div>
    </div>
  );
}
