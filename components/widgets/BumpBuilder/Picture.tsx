import { Draggable } from '../../controls/Draggable.tsx';
import { DraggablePoint } from '../../controls/DraggablePoint.tsx';
import type { LiveScene } from '../../controls/useScene.ts';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { fixed } from '../../plot/format.ts';
import { Area, Curve } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { type Network, outputAt, unitAt } from './model.ts';
import { type BumpBuilderState, bumpBuilder, edgeRange, mostHandles, withStep } from './scene.ts';
import type { Shown } from './summary.ts';
import { inputs, targets } from './targets.ts';

interface Props {
  state: BumpBuilderState;
  stairs: Network;
  shown: Shown;
  set: LiveScene<BumpBuilderState>['set'];
}

const levelRange = bumpBuilder.fields.levels.range;
const tall = [-1.3, 1.3] as const;
const across = [-0.02, 1.02] as const;

/** The target, the network's curve, and what each hidden unit adds to it. */
export function Picture({ state, stairs, shown, set }: Props) {
  const { target, edges, levels } = state;
  const goal = inputs.map((x) => [x, targets[target](x)] as const);
  const curveOf = (network: Network) => inputs.map((x) => [x, outputAt(network, x)] as const);
  const curve = curveOf(shown.network);
  const isTrained = shown.steps > 0;
  const hasHandles = !isTrained && edges.length <= mostHandles;
  return (
    <>
      <div class="bump-main plot-with-axes">
        <Plot x={across} y={tall} height="var(--bump-height)" label="Target and network">
          <AxisX ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]} />
          <AxisY label="output ŷ" ticks={[-1, 0, 1]} grid />
          <Area
            points={curve.map(([x, y], i) => [x, Math.min(y, goal[i]![1]), Math.max(y, goal[i]![1])] as const)}
            color="color-mix(in oklab, var(--loss) 22%, transparent)"
          />
          <Curve points={goal} color="var(--truth)" dash="6 4" />
          {isTrained && <Curve points={curveOf(stairs)} color="var(--prediction)" width={1} dash="2 4" />}
          <Curve points={curve} color="var(--prediction)" />
          {hasHandles && (
            <Draggable
              axis="y"
              x={0}
              y={levels[0]!}
              label="level before the first step"
              valueText={fixed(levels[0]!, 2)}
              color="var(--prediction)"
              {...levelRange}
              onChange={(level) => set({ levels: levels.with(0, level), steps: 0 })}
            >
              <Knob name="c" />
            </Draggable>
          )}
          {hasHandles &&
            edges.map((edge, unit) => (
              <DraggablePoint
                key={unit}
                x={edge}
                y={levels[unit + 1]!}
                xRange={edgeRange(state, unit)}
                yRange={levelRange}
                label={`step ${unit + 1}`}
                valueText={`at ${fixed(edge, 2)}, up to ${fixed(levels[unit + 1]!, 2)}`}
                color="var(--prediction)"
                onChange={(x, y) => set(withStep(state, unit, x, y))}
              >
                <Knob name={String(unit + 1)} />
              </DraggablePoint>
            ))}
        </Plot>
        <p class="bump-key" aria-hidden="true">
          <span style={{ color: 'var(--truth)' }}>┅ target</span>{' '}
          <span style={{ color: 'var(--prediction)' }}>━ network</span>
        </p>
      </div>
      <Units network={shown.network} />
    </>
  );
}

function Knob({ name }: { name: string }) {
  return (
    <span class="bump-knob">
      <span>{name}</span>
    </span>
  );
}

/** Every hidden unit's own curve, times its output weight: their sum, and c, is the network's. */
function Units({ network }: { network: Network }) {
  const curves = network.weights.map((_, unit) => inputs.map((x) => [x, unitAt(network, unit, x)] as const));
  const highest = Math.max(0.5, ...curves.flat().map(([, y]) => Math.abs(y)));
  return (
    <div class="bump-units plot-with-axes">
      <Plot x={across} y={[-1.1 * highest, 1.1 * highest]} height="var(--bump-units)" label="What each unit adds">
        <AxisX label="input x" ticks={[0, 0.2, 0.4, 0.6, 0.8, 1]} />
        <AxisY
          label={
            <>
              what each unit adds, <i>v</i> σ(<i>wx</i> + <i>b</i>)
            </>
          }
          ticks={2}
          grid
        />
        {curves.map((points, unit) => (
          <Curve key={unit} points={points} color="var(--weight)" width={1.25} />
        ))}
      </Plot>
    </div>
  );
}
