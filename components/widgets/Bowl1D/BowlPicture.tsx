import { Draggable } from '../../controls/Draggable.tsx';
import type { LiveScene } from '../../controls/useScene.ts';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { compact, fixed } from '../../plot/format.ts';
import { Curve, Dot, Label, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { Typeset } from '../../plot/Typeset.tsx';
import { bowl, minimum, type Step } from './model.ts';
import { type Bowl1DState, bowl1D } from './scene.ts';

const across = [-5, 7] as const;
const high = 36;
const curve = Array.from({ length: 97 }, (_, i) => {
  const w = across[0] + (i / 96) * (across[1] - across[0]);
  return [w, bowl(w)] as const;
});

interface Props {
  state: Bowl1DState;
  path: readonly Step[];
  set: LiveScene<Bowl1DState>['set'];
}

/** The parabola, the places visited on it, and the straight line that the next step trusts. */
export function BowlPicture({ state: { start, rate, step }, path, set }: Props) {
  const now = path[step]!;
  const walked = path.slice(0, step + 1).filter(({ w }) => w > across[0] && w < across[1]);
  const next = { w: now.w - rate * now.gradient, promised: now.cost - rate * now.gradient ** 2 };
  return (
    <div class="bowl-curve plot-with-axes">
      <Plot x={across} y={[-4, high]} height="var(--bowl-height)" label="The cost over the weight, and the way down">
        <AxisX
          label={
            <>
              weight <i>w</i>
            </>
          }
          ticks={[-4, -2, 0, 2, 4, 6]}
        />
        <AxisY
          label={
            <>
              cost <i>J</i>(<i>w</i>) = (<i>w</i> − 1)²
            </>
          }
          ticks={[0, 10, 20, 30]}
          grid
        />
        <Segment from={[minimum, -4]} to={[minimum, high]} color="var(--edge)" width={1} dash="2 4" />
        <Curve points={curve} color="var(--loss)" />
        <Curve
          points={path.slice(0, step + 1).map(({ w, cost }) => [w, cost] as const)}
          color="var(--weight)"
          width={1}
        />
        {walked.map(({ w, cost }, index) => (
          <Dot key={index} at={[w, cost]} color="var(--weight)" radius={3} />
        ))}
        <Curve
          points={[
            [now.w, now.cost],
            [next.w, next.promised],
          ]}
          color="var(--gradient)"
          width={2}
          dash="5 3"
        />
        {isInView(now) && <Dot at={[now.w, now.cost]} color="var(--ink)" radius={6} />}
        {!isInView(now) && (
          <Label at={[minimum, 0.9 * high]} color="var(--loss)">
            out of the picture, at <i>w</i> = <Typeset>{compact(now.w)}</Typeset>
          </Label>
        )}
        <Draggable
          axis="x"
          x={start}
          y={bowl(start)}
          label="start"
          valueText={`w = ${fixed(start, 1)}, cost ${fixed(bowl(start), 2)}`}
          color="var(--weight)"
          {...bowl1D.fields.start.range}
          onChange={(next) => set({ start: next })}
        />
      </Plot>
    </div>
  );
}

function isInView({ w, cost }: Step): boolean {
  return w >= across[0] && w <= across[1] && cost <= high;
}
