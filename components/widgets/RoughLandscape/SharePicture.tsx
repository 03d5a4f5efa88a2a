import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Area, Curve, Dot } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { inBetterValley, runs, shareInterval, steps } from './model.ts';

/** The share of runs in the better valley, step by step, in the band that its chance leaves open. */
export function SharePicture({ rows, at }: { rows: readonly Float64Array[]; at: number }) {
  const every = 4;
  const points = rows
    .map((places, step) => [step, inBetterValley(places)] as const)
    .filter(([step]) => step % every === 0);
  const line = points.map(([step, hits]) => [step, hits / runs] as const);
  return (
    <div class="plot-with-axes">
      <Plot x={[0, steps]} y={[0, 1]} height="var(--rough-height)" label="The share of runs in the better valley">
        <AxisX label="step" ticks={[0, 50, 100, 150, 200]} />
        <AxisY label="in the better valley" ticks={[0, 0.5, 1]} format={(share) => `${100 * share}%`} grid />
        <Area
          points={points.map(([step, hits]) => [step, ...shareInterval(hits, runs)] as const)}
          color="color-mix(in oklab, var(--weight) 20%, transparent)"
        />
        <Curve points={line} color="var(--weight)" width={2} />
        <Dot at={[at, inBetterValley(rows[at]!) / runs]} color="var(--ink)" radius={5} />
      </Plot>
    </div>
  );
}
