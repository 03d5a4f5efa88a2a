import type { ComponentChildren } from 'preact';
import { Layer, Segment } from '../../plot/marks.tsx';
import { Plot, usePlot } from '../../plot/Plot.tsx';
import { stepCount } from './scene.ts';

/** The steps from edge to edge: each is one wide. */
export const acrossSteps = [0.5, stepCount + 0.5] as const;

interface Props {
  name: ComponentChildren;
  /** What the row is, in a word. */
  title: string;
  values: readonly number[];
  /** The values at the row's bottom and top. */
  range: readonly [number, number];
  color: string;
  /** The step whose numbers are shown. */
  shown: number;
  /** A gate's handle. */
  children?: ComponentChildren;
}

/** One quantity over the twenty steps, as bars from 0. */
export function Row({ name, title, values, range, color, shown, children }: Props) {
  return (
    <div class="gates-row">
      <span class="gates-name">
        <span class="widget-math">{name}</span> <span class="gates-title">{title}</span>
      </span>
      <Plot x={acrossSteps} y={range} height="3rem">
        <Bars values={values} color={color} shown={shown} range={range} />
        <Segment from={[acrossSteps[0], 0]} to={[acrossSteps[1], 0]} color="var(--edge)" width={1} />
        {children}
      </Plot>
    </div>
  );
}

function Bars({ values, color, shown, range }: Pick<Props, 'values' | 'color' | 'shown' | 'range'>) {
  const { x, y } = usePlot();
  const width = x(1) - x(0);
  const within = (value: number) => Math.max(range[0], Math.min(range[1], value));
  return (
    <Layer>
      <rect class="gates-shown" x={`${x(shown - 0.5)}%`} y="0%" width={`${width}%`} height="100%" />
      {values.map((value, index) => {
        const [top, bottom] = [y(within(Math.max(0, value))), y(within(Math.min(0, value)))];
        const box = { x: `${x(index + 0.6)}%`, width: `${0.8 * width}%`, y: `${top}%`, height: `${bottom - top}%` };
        return <rect key={index} {...box} fill={color} />;
      })}
    </Layer>
  );
}
