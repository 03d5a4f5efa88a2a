import { looks } from './looks.ts';
import type { CellName } from './model.ts';

const shapes: Record<CellName, string> = {
  RNN: 'M0 -6L6 5H-6Z',
  GRU: 'M-5 -5H5V5H-5Z',
  LSTM: 'M-5.5 0A5.5 5.5 0 1 1 5.5 0A5.5 5.5 0 1 1 -5.5 0Z',
};

/** A kind's mark, at a place of the SVG around it. */
export function Mark({ cell, x = '50%', y = '50%' }: { cell: CellName; x?: string; y?: string }) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      <path d={shapes[cell]} fill={looks[cell].color} />
    </svg>
  );
}
