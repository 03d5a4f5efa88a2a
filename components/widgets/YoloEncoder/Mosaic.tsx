import { useWidgetId } from '../../controls/widgetId.ts';
import type { Encoding, Slot } from './model.ts';

/**
 * The whole target at once. Each cell of the picture is a block; in it each anchor is a row, and each number a column,
 * p_c the first. Light is a 0 that counts, hatched a don't-care (gray where cells are too small for lines), color a number of an object.
 */
export function Mosaic({ encoding: { shape, slots } }: { encoding: Encoding }) {
  const [rows, columns, anchors, depth] = shape as readonly [number, number, number, number];
  const cellPattern = useWidgetId('cell');
  const hatch = useWidgetId('hatch');
  // One unit is a cell.
  return (
    <svg class="encoder-mosaic" viewBox={`0 0 ${columns} ${rows}`} aria-hidden="true">
      <defs>
        <pattern id={hatch} width="0.06" height="0.06" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="encoder-hatch" width="0.025" height="0.06" />
        </pattern>
        <pattern id={cellPattern} width="1" height="1" patternUnits="userSpaceOnUse">
          <rect class="encoder-empty" width={1 / depth} height="1" />
          <rect
            x={1 / depth}
            width={1 - 1 / depth}
            height="1"
            fill={columns > 9 ? 'var(--encoder-gray)' : `url(#${hatch})`}
          />
          {Array.from({ length: anchors - 1 }, (_, k) => (
            <line key={k} class="encoder-row" x2="1" y1={(k + 1) / anchors} y2={(k + 1) / anchors} />
          ))}
        </pattern>
      </defs>
      <rect width={columns} height={rows} fill={`url(#${cellPattern})`} />
      {slots
        .filter(({ object }) => object)
        .map((slot) => (
          <Filled key={`${slot.row} ${slot.column} ${slot.anchor}`} slot={slot} anchors={anchors} depth={depth} />
        ))}
      {Array.from({ length: columns + 1 }, (_, i) => (
        <line key={`column ${i}`} class="encoder-line" x1={i} x2={i} y2={rows} />
      ))}
      {Array.from({ length: rows + 1 }, (_, i) => (
        <line key={`row ${i}`} class="encoder-line" y1={i} y2={i} x2={columns} />
      ))}
    </svg>
  );
}

/** The numbers of one object: its ones and its sizes in its color, its zeros light. */
function Filled({
  slot: { row, column, anchor, numbers, object },
  anchors,
  depth,
}: {
  slot: Slot;
  anchors: number;
  depth: number;
}) {
  const [x, y] = [column, row + anchor / anchors];
  return (
    <>
      <rect class="encoder-empty" x={x} y={y} width="1" height={1 / anchors} />
      {numbers.map((value, k) =>
        value ? (
          <rect
            key={k}
            x={x + k / depth}
            y={y}
            width={1 / depth}
            height={1 / anchors}
            fill={object!.color}
            opacity={Math.min(1, 0.25 + 0.75 * value)}
          />
        ) : null,
      )}
    </>
  );
}
