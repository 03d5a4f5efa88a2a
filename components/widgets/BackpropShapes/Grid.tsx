import { useWidgetId } from '../../controls/widgetId.ts';
import { brief } from '../../plot/format.ts';
import type { Axis } from './lines.ts';
import { Name } from './Name.tsx';
import type { ArrayName } from './network.ts';

interface Props {
  array: ArrayName;
  mark?: 'T' | undefined;
  values: number[][];
  axes: readonly [Axis, Axis];
  /** The axis that is summed over: told apart wherever it appears. */
  summed: Axis;
  /** Entries that make the chosen one. */
  isUsed: (row: number, column: number) => boolean;
  /** Present on the result: its entries can be chosen. */
  onChoose?: (row: number, column: number) => void;
}

/** An array as squares: the stronger the color, the larger the number; a minus sign where it is negative. */
export function Grid({ array, mark, values, axes, summed, isUsed, onChoose }: Props) {
  const group = useWidgetId(`entry ${array}`);
  const [rows, columns] = axes;
  const largest = Math.max(1e-9, ...values.flat().map(Math.abs));
  return (
    <div class={`shapes-array shapes-${roleOf(array)}`}>
      <p class="shapes-head">
        <Name of={array} mark={mark} />{' '}
        <span class="shapes-shape">
          ({values.length}, {values[0]!.length})
        </span>
      </p>
      <div
        class="shapes-grid"
        style={{ gridTemplateColumns: `repeat(${values[0]!.length}, var(--cell))` }}
        {...(onChoose ? { role: 'radiogroup', 'aria-label': `entry of ${array}` } : { 'aria-hidden': true })}
      >
        {values.map((row, i) =>
          row.map((value, j) => {
            const key = `${i} ${j}`;
            const style = { '--strength': `${Math.round(10 + (70 * Math.abs(value)) / largest)}%` };
            const kind = isUsed(i, j) ? 'shapes-cell shapes-used' : 'shapes-cell';
            const sign = value < 0 ? '−' : '';
            return onChoose ? (
              <label key={key} class={kind} style={style}>
                <input
                  type="radio"
                  name={group}
                  checked={isUsed(i, j)}
                  aria-label={`row ${i + 1}, column ${j + 1}: ${brief(value, 3)}`}
                  onChange={() => onChoose(i, j)}
                />
                {sign}
              </label>
            ) : (
              <span key={key} class={kind} style={style}>
                {sign}
              </span>
            );
          }),
        )}
      </div>
      <p class="shapes-axes" aria-hidden="true">
        <AxisName of={rows} summed={summed} /> ↓
        {columns && (
          <>
            <br />
            <AxisName of={columns} summed={summed} /> →
          </>
        )}
      </p>
    </div>
  );
}

const plural: Record<Axis, string> = {
  input: 'inputs',
  hidden: 'hidden units',
  output: 'outputs',
  example: 'examples',
  '': '',
};

function AxisName({ of, summed }: { of: Axis; summed: Axis }) {
  return <span class={of !== '' && of === summed ? 'shapes-summed' : undefined}>{plural[of]}</span>;
}

function roleOf(array: ArrayName): string {
  if (array.startsWith('d')) return 'gradient';
  if (array === 'X') return 'input';
  if (array === 'Y') return 'truth';
  return array.startsWith('W') || array.startsWith('b') ? 'weight' : 'prediction';
}
