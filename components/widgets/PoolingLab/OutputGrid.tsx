import { useWidgetId } from '../../controls/widgetId.ts';
import { trimmed } from '../../plot/format.ts';
import type { Shown } from './shown.ts';

interface Props {
  shown: Shown;
  onChoose: (row: number, column: number) => void;
}

/** What pooling has made: one radio button an entry, for the window that it has seen. */
export function OutputGrid({ shown: { output, row, column }, onChoose }: Props) {
  const name = useWidgetId('output');
  return (
    <div class="pool-grid pool-output" role="radiogroup" aria-label="output" style={{ '--columns': output[0]!.length }}>
      {output.flatMap((line, y) =>
        line.map((entry, x) => (
          <label key={`${y} ${x}`} class="pool-cell" style={{ '--strength': `${entry * 4.5}%` }}>
            <input
              type="radio"
              name={name}
              checked={y === row && x === column}
              aria-label={`row ${y + 1}, column ${x + 1}: ${trimmed(entry, 2)}`}
              onChange={() => onChoose(y, x)}
            />
            {trimmed(entry, 1)}
          </label>
        )),
      )}
    </div>
  );
}
