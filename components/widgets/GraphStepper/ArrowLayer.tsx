interface Point {
  along: number;
  across: number;
}

export interface DrawnArrow {
  key: string;
  points: readonly Point[];
  /** The later node is computed. */
  isDone: boolean;
  /** A slope has come back along it. */
  isBack: boolean;
}

/** Where between the centers of two boxes the head stands: in the gap between them, near the second. */
const headAt = 0.62;

/** All arrows twice, once for each direction of reading; the style sheet shows one of them. */
export function ArrowLayer({ id, arrows }: { id: string; arrows: readonly DrawnArrow[] }) {
  return (
    <>
      <Arrows id={`${id}-across`} arrows={arrows} place={({ along, across }) => [along, across]} kind="graph-lying" />
      <Arrows id={`${id}-down`} arrows={arrows} place={({ along, across }) => [across, along]} kind="graph-standing" />
    </>
  );
}

interface Props {
  id: string;
  arrows: readonly DrawnArrow[];
  place: (point: Point) => [x: number, y: number];
  kind: string;
}

function Arrows({ id, arrows, place, kind }: Props) {
  return (
    <svg class={`plot-layer ${kind}`} aria-hidden="true">
      <defs>
        {['wait', 'done', 'back'].map((state) => (
          <marker
            key={state}
            id={`${id}-${state}`}
            class={`graph-head graph-${state}`}
            viewBox="0 0 8 8"
            refX="4"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0 L8 4 L0 8 Z" />
          </marker>
        ))}
      </defs>
      {arrows.map(({ key, points, isDone, isBack }) => {
        const state = isBack ? 'back' : isDone ? 'done' : 'wait';
        return points.slice(1).map((point, i) => {
          const [[x1, y1], [x2, y2]] = [place(points[i]!), place(point)];
          const isLast = i === points.length - 2;
          const share = isLast ? headAt : 1;
          const [x, y] = [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
          const ends = (a: number, b: number, c: number, d: number) => ({
            x1: `${a.toFixed(2)}%`,
            y1: `${b.toFixed(2)}%`,
            x2: `${c.toFixed(2)}%`,
            y2: `${d.toFixed(2)}%`,
          });
          return (
            <g key={`${key} ${point.along}`} class={`graph-arrow graph-${state}`}>
              <line {...ends(x1, y1, x, y)} marker-end={isLast ? `url(#${id}-${state})` : undefined} />
              {isLast && <line {...ends(x, y, x2, y2)} />}
            </g>
          );
        });
      })}
    </svg>
  );
}
