import { t } from '#language/words.ts';
import { Draggable } from '../../controls/Draggable.tsx';
import type { LiveScene } from '../../controls/useScene.ts';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { fixed } from '../../plot/format.ts';
import { Curve } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { AxisLabel } from './AxisLabel.tsx';
import { ChordMarks } from './ChordMarks.tsx';
import { curvePoints } from './curvePoints.ts';
import { framed, landscapes } from './landscapes.ts';
import type { Chord } from './model.ts';
import { type ChordTestState, endsOf } from './scene.ts';
import { placeText } from './summary.ts';

interface Props {
  state: ChordTestState;
  chord: Chord;
  set: LiveScene<ChordTestState>['set'];
}

/** One loss over one number, and two points on it. */
export function CurvePicture({ state, chord, set }: Props) {
  const { across, axis, symbol, highest, digits, quantity, color } = landscapes[state.loss];
  const ends = endsOf(state);
  const heights = { a: chord.steps[0]!.loss, b: chord.steps.at(-1)!.loss };
  return (
    <div class="chord-curve plot-with-axes">
      <Plot x={framed(across)} y={[-0.04 * highest, highest]} height="var(--chord-height)">
        <AxisX label={<AxisLabel words={t(axis)} symbol={symbol} />} />
        <AxisY label={<AxisLabel words={t(quantity[0])} symbol={quantity[1]} />} grid />
        <Curve points={curvePoints(state.loss, 121)} color="var(--loss)" />
        <ChordMarks chord={chord} xOf={({ place }) => place[0]} digits={digits} />
        {(['a', 'b'] as const).map((end) => (
          <Draggable
            key={end}
            axis="x"
            x={ends[end][0]}
            y={heights[end]}
            label={t('point {end}', { end: end.toUpperCase() })}
            valueText={t('{place}, loss {loss}', {
              place: placeText(state, ends[end]),
              loss: fixed(heights[end], digits),
            })}
            color={color}
            {...across}
            onChange={(x) => set({ [end]: [x, 0] })}
          >
            <span class="chord-knob">
              <span>{end.toUpperCase()}</span>
            </span>
          </Draggable>
        ))}
      </Plot>
    </div>
  );
}
