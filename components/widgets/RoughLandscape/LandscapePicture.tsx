import { Draggable } from '../../controls/Draggable.tsx';
import type { LiveScene } from '../../controls/useScene.ts';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { fixed } from '../../plot/format.ts';
import { Bar, Curve, Label, Layer, Segment } from '../../plot/marks.tsx';
import { Plot, usePlot } from '../../plot/Plot.tsx';
import { better, costsAt, poor, watershed } from './landscape.ts';
import { runs } from './model.ts';
import { type RoughLandscapeState, roughLandscape } from './scene.ts';

interface Props {
  state: RoughLandscapeState;
  places: Float64Array;
  set: LiveScene<RoughLandscapeState>['set'];
}

const across = [-4, 4] as const;
const [low, high] = [-3.4, 4.2] as const;
/** Below the landscape stands a histogram: one bin every quarter, its floor here, full height for half of all runs. */
const floor = -3.4;
const tallest = 1.7;
const bins = Array.from({ length: 32 }, (_, i) => across[0] + i / 4);
const ws = Array.from({ length: 97 }, (_, i) => across[0] + i / 12);
const curve = costsAt(ws).map((cost, i) => [ws[i]!, cost] as const);
const labels = costsAt([poor, better]);

/** The two valleys, every run on its slope, and below how many are where. */
export function LandscapePicture({ state, places, set }: Props) {
  const { start } = state;
  const height = (bin: number) =>
    tallest * Math.min(1, (2 * places.filter((w) => w >= bin && w < bin + 0.25).length) / runs);
  return (
    <div class="plot-with-axes">
      <Plot x={across} y={[low, high]} height="var(--rough-height)" label="The cost, and where all runs are">
        <AxisX
          label={
            <>
              weight <i>w</i>
            </>
          }
          ticks={[-4, -2, 0, 2, 4]}
        />
        <AxisY
          label={
            <>
              cost <i>J</i>
            </>
          }
          ticks={[0, 2, 4]}
          grid
        />
        <Segment from={[watershed, low]} to={[watershed, high]} color="var(--edge)" width={1} dash="2 4" />
        {bins.map((bin) => (
          <Bar key={bin} from={[bin + 0.02, floor]} to={[bin + 0.23, floor + height(bin)]} fill="var(--weight)" />
        ))}
        <Curve points={curve} color="var(--loss)" />
        <Runs places={places} />
        <Label at={[poor, labels[0]! - 0.25]} anchor="center start">
          poor
        </Label>
        <Label at={[better, labels[1]! - 0.25]} anchor="center start">
          better
        </Label>
        <Draggable
          axis="x"
          x={start}
          y={costsAt([start])[0]!}
          label="start of all runs"
          valueText={`w = ${fixed(start, 1)}, cost ${fixed(costsAt([start])[0]!, 2)}`}
          color="var(--ink)"
          {...roughLandscape.fields.start.range}
          onChange={(next) => set({ start: next })}
        />
      </Plot>
    </div>
  );
}

/** A dot for each run: where many lie on one another, the color is full. */
function Runs({ places }: { places: Float64Array }) {
  const { x, y } = usePlot();
  const visible = [...places].filter((w) => w > across[0] && w < across[1]);
  const costs = costsAt(visible.length > 0 ? visible : [0]);
  return (
    <Layer>
      <g fill="var(--weight)" fill-opacity={0.3}>
        {visible.map((w, run) => (
          <circle key={run} cx={`${x(w).toFixed(1)}%`} cy={`${y(costs[run]!).toFixed(1)}%`} r={4} />
        ))}
      </g>
    </Layer>
  );
}
