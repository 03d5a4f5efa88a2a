import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Curve, Dot, Label, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { minimum, type Step } from './model.ts';

const range = [-5, 7] as const;

/** The weight, step by step. */
export function TimePicture({ path, at }: { path: readonly Step[]; at: number }) {
  const points = path.map(({ w }, step) => [step, w] as const);
  const now = path[at]!;
  const walked = points.slice(0, at + 1).filter(([, w]) => w >= range[0] && w <= range[1]);
  return (
    <div class="plot-with-axes">
      <Plot x={[0, path.length - 1]} y={range} height="var(--bowl-height)" label="The weight after each step">
        <AxisX label="step" ticks={[0, 10, 20, 30, 40]} />
        <AxisY
          label={
            <>
              weight <i>w</i>
            </>
          }
          ticks={[-4, -2, 0, 2, 4, 6]}
          grid
        />
        <Segment from={[0, minimum]} to={[path.length - 1, minimum]} color="var(--edge)" width={1} dash="2 4" />
        <Label at={[path.length - 1, minimum]} anchor="end start" color="var(--muted)">
          minimum
        </Label>
        <Curve points={points} color="var(--weight)" width={1} dash="2 4" />
        <Curve points={points.slice(0, at + 1)} color="var(--weight)" width={1.5} />
        {walked.map(([step, w]) => (
          <Dot key={step} at={[step, w]} color="var(--weight)" radius={2.5} />
        ))}
        {now.w >= range[0] && now.w <= range[1] && <Dot at={[at, now.w]} color="var(--ink)" radius={5} />}
      </Plot>
    </div>
  );
}
