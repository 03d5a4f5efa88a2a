import { DraggableBox } from '../../controls/DraggableBox.tsx';
import { Predict } from '../../controls/Predict.tsx';
import { Scrubber } from '../../controls/Scrubber.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { OwnCodeSwitch } from '../../exercise/own/OwnCodeSwitch.tsx';
import { fixed } from '../../plot/format.ts';
import { PictureArea } from '../../plot/PictureArea.tsx';
import { type Fate, runOf } from './model.ts';
import './nms-stepper.css';
import { Ranking } from './Ranking.tsx';
import { candidatesOf, classNames, field, nmsStepper, step } from './scene.ts';
import { sentenceOf, tableOf, wordsOf } from './summary.ts';
import { useOwnNms } from './useOwnNms.ts';

const { least: leastField, most: mostField } = nmsStepper.fields;
const colors = ['var(--class-1)', 'var(--class-2)'] as const;

/** Non-maximum suppression, step by step, on boxes that can be moved. */
export default function NmsStepper(props: WidgetProps) {
  const scene = useScene(nmsStepper, props);
  const { state, set } = scene;
  const candidates = candidatesOf(state);
  const run = runOf(candidates, { least: state.least, most: state.most, isByClass: state.classes === 'apart' });
  const taken = Math.min(state.step, run.steps.length);
  const { own, kept } = useOwnNms(state);
  const fates: readonly Fate[] = kept
    ? run.fates.at(-1)!.map((_, i) => ({ is: kept.includes(candidates[i]!.name) ? 'kept' : 'unsure' }))
    : run.fates[taken]!;

  return (
    <WidgetFrame
      title="Which boxes stay"
      scene={scene}
      summary={sentenceOf(state, run, taken, kept)}
      table={tableOf(candidates, run.fates[taken]!)}
      controls={
        <>
          <Scrubber
            label="steps"
            value={taken}
            text={`${taken} of ${run.steps.length}`}
            stridesPerSecond={1}
            min={0}
            max={run.steps.length}
            step={1}
            onChange={(next) => set({ step: next })}
          />
          <Slider
            label="least score"
            value={state.least}
            text={fixed(state.least, 2)}
            {...leastField.range}
            onChange={(least) => set({ least })}
          />
          <Slider
            label="most overlap"
            value={state.most}
            text={fixed(state.most, 2)}
            {...mostField.range}
            onChange={(most) => set({ most })}
          />
          <Segmented
            label="Classes"
            options={[
              { value: 'apart', label: 'each by itself' },
              { value: 'together', label: 'all in one pot' },
            ]}
            value={state.classes}
            onChange={(classes) => set({ classes })}
          />
          <OwnCodeSwitch own={own} label="Suppress with your own nms" />
        </>
      }
      question={
        <Predict
          id="NmsStepper.myth"
          question="A, B and C all stand for the left horse, with scores of 0.71, 0.92 and 0.78. A overlaps B most. Which of the three remains at the end?"
          choices={[
            { value: 'A', label: 'A: of the others it has the largest IoU with B' },
            { value: 'B', label: 'B' },
            { value: 'C', label: 'C: it overlaps the others least' },
          ]}
          answer="B"
          onReveal={() => set({ ...nmsStepper.initial, step: 20 })}
          further="Now put all classes in one pot, and see who is lost."
        >
          B has the highest score, and nothing else decides who stays. The IoU only says which boxes mean the same thing
          as B: they go.
        </Predict>
      }
    >
      <div class="nms">
        <PictureArea {...field} label="The detector’s boxes">
          {candidates
            .map((one, i) => ({ one, fate: fates[i]! }))
            .sort((a, b) => Number(a.fate.is === 'kept') - Number(b.fate.is === 'kept'))
            .map(({ one, fate }) => {
              const isOut = fate.is === 'dropped' || fate.is === 'unsure';
              return (
                <DraggableBox
                  key={one.name}
                  box={one.box}
                  picture={field}
                  step={step}
                  least={8}
                  isSizable={false}
                  label={`box ${one.name}`}
                  tag={one.name}
                  note={`${classNames[one.label]}, score ${fixed(one.score, 2)}, ${wordsOf(fate)}`}
                  color={isOut ? 'var(--muted)' : colors[one.label]!}
                  line={isOut ? 'dashed' : 'solid'}
                  fill={fate.is === 'kept' ? `color-mix(in srgb, ${colors[one.label]} 14%, transparent)` : 'none'}
                  onChange={(box) =>
                    set({ boxes: state.boxes.map((edge, at) => (at >> 2 === one.index ? box[at & 3]! : edge)) })
                  }
                />
              );
            })}
        </PictureArea>
        <Ranking
          candidates={candidates}
          fates={fates}
          colors={colors}
          onScore={(index, score) => set({ scores: state.scores.with(index, score) })}
        />
      </div>
    </WidgetFrame>
  );
}
