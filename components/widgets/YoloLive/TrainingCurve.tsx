import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { fixed } from '../../plot/format.ts';
import { Dot, Curve as Line } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import type { Curve } from './useLessons.ts';

interface Props {
  label: string;
  color: string;
  points: Curve;
  steps: number;
  /** The upper end of the axis; the largest value when left out. */
  top?: number;
}

/** One number of a training over its steps. */
export function TrainingCurve({ label, color, points, steps, top }: Props) {
  const last = points.at(-1);
  const highest = top ?? 1.1 * Math.max(0.05, ...points.map(([, value]) => value));
  return (
    <div class="plot-with-axes">
      <Plot
        x={[0, Math.max(400, steps)]}
        y={[0, highest]}
        height="6rem"
        label={`${label}${last ? `: ${fixed(last[1], 3)} after ${last[0]} steps` : ': not measured yet'}`}
      >
        <AxisX ticks={3} label="steps" />
        <AxisY ticks={3} label={label} grid />
        <Line points={points} color={color} />
        {last && <Dot at={last} color={color} radius={3.5} />}
      </Plot>
    </div>
  );
}
