import { t, word } from '#language/words.ts';
import { DraggablePoint } from '../../controls/DraggablePoint.tsx';
import { filled } from '../../controls/filled.ts';
import type { LiveScene } from '../../controls/useScene.ts';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Contours } from '../../plot/Contours.tsx';
import { fixed } from '../../plot/format.ts';
import { Curve, Dot, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { AxisLabel } from './AxisLabel.tsx';
import { ChordMarks } from './ChordMarks.tsx';
import { framed, landscapes } from './landscapes.ts';
import type { Chord } from './model.ts';
import { type ChordTestState, endsOf } from './scene.ts';
import { placeText } from './summary.ts';
import { surfaceOf } from './surface.ts';

interface Props {
  state: ChordTestState;
  chord: Chord;
  set: LiveScene<ChordTestState>['set'];
}

/** A loss over weight and bias from above, and beside it the cut along A to B from the side. */
export function SurfacePicture(props: Props) {
  return (
    <div class="chord-surface">
      <div class="plot-with-axes">
        <FromAbove {...props} />
      </div>
      <div class="plot-with-axes">
        <FromTheSide {...props} />
      </div>
    </div>
  );
}

function FromAbove({ state, chord, set }: Props) {
  const { across, bias, digits, color, axis, symbol } = landscapes[state.loss];
  const ends = endsOf(state);
  const heights = { a: chord.steps[0]!.loss, b: chord.steps.at(-1)!.loss };
  const { violation } = chord;
  return (
    <Plot x={framed(across)} y={framed(bias!)} height="var(--chord-map)">
      <Contours {...surfaceOf(state.loss)} color="var(--loss)" />
      <AxisX label={<AxisLabel words={t(axis)} symbol={symbol} />} />
      <AxisY label={filled(word('bias {b} (more color: higher {J})'), { b: <i>b</i>, J: <i>J</i> })} />
      <Segment from={ends.a} to={ends.b} color="var(--ink)" width={1.75} />
      {violation && <Dot at={violation.place} color="var(--ink)" radius={4} />}
      {(['a', 'b'] as const).map((end) => (
        <DraggablePoint
          key={end}
          x={ends[end][0]}
          y={ends[end][1]}
          xRange={across}
          yRange={bias!}
          label={t('point {end}', { end: end.toUpperCase() })}
          valueText={t('{place}, loss {loss}', {
            place: placeText(state, ends[end]),
            loss: fixed(heights[end], digits),
          })}
          color={color}
          onChange={(x, y) => set({ [end]: [x, y] })}
        >
          <span class="chord-knob">
            <span>{end.toUpperCase()}</span>
          </span>
        </DraggablePoint>
      ))}
    </Plot>
  );
}

/** The axis is as high as the highest loss on the way, so that a small gap is seen. */
function FromTheSide({ state, chord }: Props) {
  const { digits, quantity } = landscapes[state.loss];
  const { steps } = chord;
  const highest = 1.1 * Math.max(...steps.map(({ loss }) => loss));
  return (
    <Plot x={[0, 1]} y={[0, highest]} height="var(--chord-map)">
      <AxisX label={t('from A to B')} ticks={[0, 1]} format={(share) => (share === 0 ? 'A' : 'B')} />
      <AxisY label={<AxisLabel words={t(quantity[0])} symbol={quantity[1]} />} ticks={4} grid />
      <Curve points={steps.map(({ t, loss }) => [t, loss] as const)} color="var(--loss)" />
      <ChordMarks chord={chord} xOf={({ t }) => t} digits={digits} />
    </Plot>
  );
}
