import { StretchedLayer } from '../../plot/marks.tsx';
import { usePlot } from '../../plot/Plot.tsx';
import { alongContour, type Place } from './model.ts';

/** Lengths in the map's units. */
const arrow = 0.8;
const head = { length: 0.17, width: 0.08 };
const tangent = 0.75;
const corner = 0.16;

/** The gradient as an arrow of one length wherever it stands, the contour's tangent, and the angle between them. */
export function RightAngle({ at, gradient }: { at: Place; gradient: Place }) {
  const { x, y } = usePlot();
  const length = Math.hypot(...gradient);
  if (length === 0) return null;
  const up: Place = [gradient[0] / length, gradient[1] / length];
  const along = alongContour(up);
  /** So far up the slope from the place, and so far along the contour. */
  const to = (far: number, aside: number) => {
    const [w1, w2] = [at[0] + far * up[0] + aside * along[0], at[1] + far * up[1] + aside * along[1]];
    return `${x(w1).toFixed(2)},${y(w2).toFixed(2)}`;
  };
  const stroke = { fill: 'none', 'vector-effect': 'non-scaling-stroke' };
  return (
    <StretchedLayer>
      <path d={`M${to(0, -tangent)}L${to(0, tangent)}`} stroke="var(--ink)" stroke-width={1.5} {...stroke} />
      <path d={`M${to(corner, 0)}L${to(corner, corner)}L${to(0, corner)}`} stroke="var(--ink)" {...stroke} />
      <path d={`M${to(0, 0)}L${to(arrow - head.length, 0)}`} stroke="var(--gradient)" stroke-width={3} {...stroke} />
      <path
        d={`M${to(arrow, 0)}L${to(arrow - head.length, head.width)}L${to(arrow - head.length, -head.width)}Z`}
        fill="var(--gradient)"
      />
    </StretchedLayer>
  );
}
