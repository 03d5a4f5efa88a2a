import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { DraggablePoint } from '../../controls/DraggablePoint.tsx';
import { snap } from '../../controls/sliderKeys.ts';
import type { LiveScene } from '../../controls/useScene.ts';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Contours } from '../../plot/Contours.tsx';
import { fixed } from '../../plot/format.ts';
import { Curve, Dot } from '../../plot/marks.tsx';
import { Plot, usePlot } from '../../plot/Plot.tsx';
import { extent, heightsOf, lowest, type Place, type Step } from './model.ts';
import { RightAngle } from './RightAngle.tsx';
import { type ContourWalkState, contourWalk, groundOf } from './scene.ts';

interface Props {
  state: ContourWalkState;
  path: readonly Step[];
  set: LiveScene<ContourWalkState>['set'];
}

const grid = { columns: 98, rows: 66, margin: 1 };
const { w1: w1Field, w2: w2Field } = contourWalk.fields;

/** Contours of the cost; through the start its own, with the gradient across it; and the way down. */
export function MapPicture({ state, path, set }: Props) {
  const { ground, steepness } = state;
  const heights = useMemo(
    () => heightsOf({ name: ground, steepness }, grid.columns, grid.rows, grid.margin),
    [ground, steepness],
  );
  const levels = useMemo(() => levelsOf(heights), [heights]);
  const [start, now] = [path[0]!, path[Math.min(state.step, path.length - 1)]!];
  const own = useMemo(() => [start.cost], [start.cost]);
  const walked = path.slice(0, state.step + 1).map(({ place }) => place);
  const onMap = walked.filter(isOnMap);
  return (
    <div class="walk plot-with-axes">
      <Plot x={extent.w1} y={extent.w2} height="auto" label="The cost over both weights">
        <Contours {...grid} heights={heights} levels={levels} color="var(--loss)" />
        {start.cost > 0 && <Contours {...grid} heights={heights} levels={own} color="var(--ink)" />}
        <AxisX
          label={
            <>
              weight <i>w</i>₁
            </>
          }
          ticks={[-3, -2, -1, 0, 1, 2, 3]}
        />
        <AxisY
          label={
            <>
              weight <i>w</i>₂
            </>
          }
          ticks={[-2, -1, 0, 1, 2]}
        />
        <Cross at={lowest[groundOf(state).name]} />
        <Curve points={walked} color="var(--weight)" width={1.5} />
        {onMap.map((place, index) => (
          <Dot key={index} at={place} color="var(--weight)" radius={2.5} />
        ))}
        {isOnMap(now.place) && <Dot at={now.place} color="var(--ink)" radius={5} />}
        <RightAngle at={start.place} gradient={start.gradient} />
        <Ground onPlace={(w1, w2) => set({ w1: snap(w1, w1Field.range), w2: snap(w2, w2Field.range) })}>
          <DraggablePoint
            x={state.w1}
            y={state.w2}
            xRange={w1Field.range}
            yRange={w2Field.range}
            label="start of the walk"
            valueText={`w₁ = ${fixed(state.w1, 2)}, w₂ = ${fixed(state.w2, 2)}, cost ${fixed(start.cost, 2)}`}
            color="var(--weight)"
            onChange={(w1, w2) => set({ w1, w2 })}
          >
            <span class="draggable-knob" />
          </DraggablePoint>
        </Ground>
      </Plot>
    </div>
  );
}

interface GroundProps {
  onPlace: (w1: number, w2: number) => void;
  /** The handle. */
  children: ComponentChildren;
}

/** Anywhere on the map a click sets the start; keys move the handle. */
function Ground({ onPlace, children }: GroundProps) {
  const { x, y } = usePlot();
  return (
    // biome-ignore lint/a11y: a second way for pointers only; the handle is the slider that keys and screen readers use
    <div
      class="walk-ground"
      onClick={({ clientX, clientY, currentTarget, target }) => {
        // The end of a drag is no click.
        if (target !== currentTarget) return;
        const box = currentTarget.getBoundingClientRect();
        onPlace(x.invert((100 * (clientX - box.left)) / box.width), y.invert((100 * (clientY - box.top)) / box.height));
      }}
    >
      {children}
    </div>
  );
}

/** The minimum: a cross, which no step looks like. */
function Cross({ at: [w1, w2] }: { at: Place }) {
  const arm = 0.07;
  return (
    <>
      <Curve
        points={[
          [w1 - arm, w2 - arm],
          [w1 + arm, w2 + arm],
        ]}
        color="var(--ink)"
        width={1.5}
      />
      <Curve
        points={[
          [w1 - arm, w2 + arm],
          [w1 + arm, w2 - arm],
        ]}
        color="var(--ink)"
        width={1.5}
      />
    </>
  );
}

const levelCount = 8;

/** Levels whose roots are evenly spaced: on a parabolic valley, contours at even distances. */
function levelsOf(heights: readonly number[]): number[] {
  const top = Math.sqrt(heights.reduce((a, b) => Math.max(a, b), 0));
  return Array.from({ length: levelCount }, (_, i) => ((top * (i + 0.5)) / levelCount) ** 2);
}

function isOnMap([w1, w2]: Place): boolean {
  return w1 >= extent.w1[0] && w1 <= extent.w1[1] && w2 >= extent.w2[0] && w2 <= extent.w2[1];
}
