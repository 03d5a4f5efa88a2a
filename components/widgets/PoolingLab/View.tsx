import { PredictNumber } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { MapGrid } from './MapGrid.tsx';
import { OutputGrid } from './OutputGrid.tsx';
import './pooling-lab.css';
import { poolingLab } from './scene.ts';
import { entries, shownOf } from './shown.ts';
import { percent, sentenceOf, tableOf } from './summary.ts';

const { initial, fields } = poolingLab;
const afterShift = shownOf({ ...initial, shift: 1 });

/** A feature map and what pooling keeps of it, while it is edited and shifted. */
export default function PoolingLab(props: WidgetProps) {
  const scene = useScene(poolingLab, props);
  const { state, set } = scene;
  const shown = shownOf(state);
  return (
    <WidgetFrame
      title="What pooling keeps"
      scene={scene}
      summary={sentenceOf(state, shown)}
      table={tableOf(shown)}
      controls={
        <>
          <Segmented
            label="Keep"
            options={[
              { value: 'max', label: 'the largest' },
              { value: 'mean', label: 'the mean' },
            ]}
            value={state.kind}
            onChange={(kind) => set({ kind })}
          />
          <Segmented
            label="Window"
            options={fields.size.options.map((value) => ({ value, label: `${value} × ${value}` }))}
            value={state.size}
            onChange={(size) => set({ size })}
          />
          <Segmented
            label="Stride"
            options={[
              { value: 'size', label: 'as the window' },
              { value: '1', label: '1' },
              { value: '2', label: '2' },
            ]}
            value={state.stride}
            onChange={(stride) => set({ stride })}
          />
          <Slider
            label="shift to the right"
            value={state.shift}
            text={String(state.shift)}
            {...fields.shift.range}
            onChange={(shift) => set({ shift })}
          />
        </>
      }
      question={
        <PredictNumber
          id="PoolingLab.shift"
          question="Shift the map by one pixel. How many of the 16 entries change, with 2 × 2 max pooling?"
          label="Your guess"
          min={0}
          max={16}
          step={1}
          start={4}
          answer={afterShift.changedOutput}
          tolerance={1}
          format={String}
          onReveal={() => set({ ...initial, shift: 1 })}
          further="Try larger windows, and the mean. Which window does not mind a shift of 1 at all?"
        >
          A largest entry that stays in its window goes unnoticed, but half of them stand at the rim and leave it at the
          first step. As large a share of the map itself has changed, {afterShift.changedMap} of{' '}
          {entries(afterShift.map)}. What pooling lessens is by how much: {percent(afterShift.shareOutput)} of the
          length in place of {percent(afterShift.shareMap)}.
        </PredictNumber>
      }
    >
      <div class="pool-picture">
        <MapGrid state={state} shown={shown} onChange={(index, value) => set({ map: state.map.with(index, value) })} />
        <span class="pool-arrow" aria-hidden="true">
          →
        </span>
        <OutputGrid shown={shown} onChoose={(row, column) => set({ row, column })} />
      </div>
    </WidgetFrame>
  );
}
