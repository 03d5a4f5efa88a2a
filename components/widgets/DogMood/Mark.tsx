import type { Kind } from './model.ts';

/** Each kind's color; its mark's shape tells it apart, too. */
export const colors: Record<Kind, string> = { one: 'var(--class-2)', two: 'var(--class-1)' };

const shapes: Record<Kind, string> = {
  one: 'M-4.5 -5.5L6 0L-4.5 5.5Z',
  two: 'M0 -6.5L6.5 0L0 6.5L-6.5 0Z',
};

/** A kind's mark, at a place of the SVG around it: an arrowhead for one way, two of them for both. */
export function Mark({ kind, x = '50%', y = '50%', isChosen = false }: MarkProps) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      {isChosen && <circle r="10" fill="none" stroke="var(--ink)" stroke-width="1.5" />}
      <path d={shapes[kind]} fill={colors[kind]} stroke="var(--panel)" />
    </svg>
  );
}

interface MarkProps {
  kind: Kind;
  x?: string;
  y?: string;
  /** Whether this is the one the calendars show. */
  isChosen?: boolean;
}
