import { t } from '#language/words.ts';
import { DraggablePoint } from '../../controls/DraggablePoint.tsx';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Contours } from '../../plot/Contours.tsx';
import { fixed } from '../../plot/format.ts';
import { Curve, Dot, Layer } from '../../plot/marks.tsx';
import { Plot, usePlot } from '../../plot/Plot.tsx';
import { extent, lossSurface, type Step, type Weights } from './model.ts';
import { firstDescent } from './scene.ts';

interface Props {
  path: readonly Step[];
  at: number;
  onStart: (w1: number, w2: number) => void;
}

/** The loss of every pair of weights, from above, and the way down. */
export function MapPicture({ path, at, onStart }: Props) {
  const [start, now] = [path[0]!.weights, path[at]!.weights];
  const walked = path.slice(0, at + 1).map(({ weights }) => weights);
  const { w1, w2 } = firstDescent.fields;
  return (
    <div class="descent-map plot-with-axes">
      <Plot x={extent.w1} y={extent.w2} height="var(--descent-height)" label={t('The loss over both weights')}>
        <Landscape />
        <AxisX label={t('weight w₁')} />
        <AxisY label={t('weight w₂')} />
        <Curve points={path.map(({ weights }) => weights)} color="var(--ink)" width={1} dash="2 4" />
        <Curve points={walked} color="var(--gradient)" width={2} />
        <Footprints places={walked.filter(isOnMap)} />
        {isOnMap(now) && <Dot at={now} color="var(--ink)" radius={6} />}
        <DraggablePoint
          x={start[0]}
          y={start[1]}
          xRange={w1.range}
          yRange={w2.range}
          label={t('start of the descent')}
          valueText={t('w₁ = {w1}, w₂ = {w2}, loss {loss}', {
            w1: fixed(start[0], 1),
            w2: fixed(start[1], 1),
            loss: fixed(path[0]!.loss, 2),
          })}
          color="var(--gradient)"
          onChange={onStart}
        >
          <span class="draggable-knob" />
        </DraggablePoint>
      </Plot>
    </div>
  );
}

function isOnMap([w1, w2]: Weights): boolean {
  return w1 >= extent.w1[0] && w1 <= extent.w1[1] && w2 >= extent.w2[0] && w2 <= extent.w2[1];
}

/** All loss is at hand when the page is built, and it never changes: the browser keeps the drawing that it finds. */
function Landscape() {
  // An empty text tells Preact to leave what is inside alone.
  if (!import.meta.env.SSR) return <svg aria-hidden="true" dangerouslySetInnerHTML={{ __html: '' }} />;
  const grid = { columns: 56, rows: 40 };
  // Each line lies at about half the loss of the one above it: the last part of the way down is the flattest.
  const levels = [0.03, 0.1, 0.25, 0.6, 1.2, 2.4, 4.8];
  return <Contours {...grid} heights={lossSurface(grid.columns, grid.rows)} levels={levels} color="var(--loss)" />;
}

/** A dot for each step: where they lie close, the descent is slow. */
function Footprints({ places }: { places: readonly Weights[] }) {
  const { x, y } = usePlot();
  return (
    <Layer>
      {places.map(([w1, w2], step) => (
        <circle key={step} cx={`${x(w1)}%`} cy={`${y(w2)}%`} r={2.5} fill="var(--gradient)" />
      ))}
    </Layer>
  );
}
