import { Draggable } from '../../controls/Draggable.tsx';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { brief } from '../../plot/format.ts';
import { Bar, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import type { Unrolled } from './model.ts';

interface Props {
  run: Unrolled;
  time: number;
  onChange: (time: number) => void;
}

/** Powers of ten at the ends of the vertical axis. */
const ends = [-6, 3] as const;
const powers: Record<number, string> = { [-6]: '10⁻⁶', [-3]: '10⁻³', 0: '1', 3: '10³' };

/** The length of the gradient at every hidden state; outlines where it has yet to come. */
export function GradientPicture({ run, time, onChange }: Props) {
  const { reaching } = run;
  const steps = reaching.length;
  return (
    <Plot x={[0.4, steps + 0.6]} y={ends} height="10rem" label="The gradient that reaches each step">
      <AxisX label="step" ticks={reaching.map((_, i) => i + 1)} />
      <AxisY label="length of the gradient at h, log scale" ticks={[-6, -3, 0, 3]} format={(p) => powers[p]!} grid />
      {reaching.map((length, i) => (
        <Bar
          key={i}
          from={[i + 0.75, ends[0]]}
          to={[i + 1.25, Math.max(ends[0], Math.min(ends[1], Math.log10(length)))]}
          fill={i + 1 >= time ? 'var(--gradient)' : 'none'}
          stroke="var(--gradient)"
        />
      ))}
      <Segment from={[time, ends[0]]} to={[time, ends[1]]} color="var(--ink)" dash="3 3" />
      <Draggable
        axis="x"
        x={time}
        y={ends[1]}
        min={1}
        max={steps}
        step={1}
        label="step the gradient has come back to"
        valueText={`step ${time}, length ${brief(reaching[time - 1]!, 2)}`}
        color="var(--gradient)"
        onChange={onChange}
      />
    </Plot>
  );
}
