import { DraggablePoint } from '../../controls/DraggablePoint.tsx';
import type { LiveScene } from '../../controls/useScene.ts';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Contours } from '../../plot/Contours.tsx';
import { fixed } from '../../plot/format.ts';
import { Curve, Dot, Layer } from '../../plot/marks.tsx';
import { Plot, usePlot } from '../../plot/Plot.tsx';
import { lookOf } from './looks.ts';
import { excess, reached, type Walk } from './model.ts';
import { best, costsOf, type Line } from './regression.ts';
import { type BatchVsStochasticState, batchVsStochastic, extent } from './scene.ts';

interface Props {
  state: BatchVsStochasticState;
  walks: readonly Walk[];
  set: LiveScene<BatchVsStochasticState>['set'];
}

const { w: wField, b: bField } = batchVsStochastic.fields;

/** The cost of every line from above, and three walks over it that have seen equally many examples. */
export function MapPicture({ state, walks, set }: Props) {
  const { w, b, seen } = state;
  return (
    <div class="plot-with-axes">
      <Plot x={extent.w} y={extent.b} height="var(--batch-height)" label="The cost over slope and intercept">
        <Landscape />
        <AxisX
          label={
            <>
              slope <i>w</i>
            </>
          }
        />
        <AxisY
          label={
            <>
              intercept <i>b</i>
            </>
          }
        />
        {walks.toReversed().map((walk) => (
          <Trail key={walk.batchSize} walk={walk} seen={seen} />
        ))}
        <Dot at={best} color="var(--ink)" radius={3.5} />
        <DraggablePoint
          x={w}
          y={b}
          xRange={wField.range}
          yRange={bField.range}
          label="start of all three"
          valueText={`w = ${fixed(w, 1)}, b = ${fixed(b, 1)}, cost ${fixed(walks[0]!.stages[0]!.cost, 2)}`}
          color="var(--weight)"
          onChange={(nextW, nextB) => set({ w: nextW, b: nextB })}
        >
          <span class="draggable-knob" />
        </DraggablePoint>
      </Plot>
    </div>
  );
}

function Trail({ walk, seen }: { walk: Walk; seen: number }) {
  const { x, y } = usePlot();
  const { color, width, dot, dash } = lookOf(walk.batchSize);
  const lines = reached(walk, seen).map(({ line }) => line);
  const [w, b] = lines.at(-1)!;
  return (
    <>
      <Curve points={lines} color={color} width={width} dash={dash} />
      <Layer>
        {dot > 0 &&
          lines
            .filter(isOnMap)
            .map((line, step) => (
              <circle key={step} cx={`${x(line[0])}%`} cy={`${y(line[1])}%`} r={dot} fill={color} />
            ))}
        {isOnMap([w, b]) && (
          <circle cx={`${x(w)}%`} cy={`${y(b)}%`} r={6} fill={color} stroke="var(--panel)" stroke-width={2} />
        )}
      </Layer>
    </>
  );
}

/** The ground never changes: the browser keeps the drawing that the build made. */
function Landscape() {
  // An empty text tells Preact to leave what is inside alone.
  if (!import.meta.env.SSR) return <svg aria-hidden="true" dangerouslySetInnerHTML={{ __html: '' }} />;
  const [columns, rows, margin] = [62, 42, 1];
  const centers = ([from, to]: readonly [number, number], cells: number) =>
    Array.from({ length: cells }, (_, i) => from + ((i - margin + 0.5) / (cells - 2 * margin)) * (to - from));
  const [ws, bs] = [centers(extent.w, columns), centers(extent.b, rows)];
  const heights = costsOf(bs.flatMap((b) => ws.map((w): Line => [w, b]))).map(excess);
  const levels = [0.01, 0.05, 0.15, 0.4, 0.9, 1.8, 3.2, 5];
  return <Contours {...{ columns, rows, margin, heights, levels }} color="var(--loss)" />;
}

function isOnMap([w, b]: Line): boolean {
  return w >= extent.w[0] && w <= extent.w[1] && b >= extent.b[0] && b <= extent.b[1];
}
