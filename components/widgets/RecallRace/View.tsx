import { useMemo, useRef } from 'preact/hooks';
import { NumberBox } from '../../controls/NumberBox.tsx';
import { Predict } from '../../controls/Predict.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { trimmed } from '../../plot/format.ts';
import { ByDelay, Curves } from './Charts.tsx';
import { Mark } from './Mark.tsx';
import { cellNames, mostUpdates, updatesOf } from './model.ts';
import { opening } from './opening.ts';
import './recall-race.css';
import { recallRace } from './scene.ts';
import { latestOf, sentence, tableOf } from './summary.ts';
import { useRace } from './useRace.ts';
import '../../controls/training.css';

const { fields } = recallRace;
const nobody: never[] = [];

/** Three kinds of cell learn to recall a symbol after longer and longer delays, live. */
export default function RecallRace(props: WidgetProps) {
  const scene = useScene(recallRace, props);
  const { state, set } = scene;
  const element = useRef<HTMLDivElement>(null);
  const race = useRace(state, element);
  const { news, failure, isPlaying } = race;
  const isFirst = recallRace.encode(state) === '';
  const tracks = news?.tracks ?? (isFirst ? opening : nobody);
  const latest = useMemo(() => latestOf(tracks), [tracks]);
  const updates = tracks.length > 0 ? updatesOf(tracks) : 0;

  return (
    <WidgetFrame
      title="Who remembers longest"
      scene={{
        ...scene,
        reset() {
          race.startOver();
          scene.reset();
        },
      }}
      summary={failure || sentence(latest, updates)}
      table={tableOf(latest)}
      controls={
        <>
          <div class="widget-transport">
            <button
              type="button"
              class="widget-play"
              disabled={news?.isDone}
              onClick={isPlaying ? race.pause : race.play}
            >
              {isPlaying ? 'Pause' : 'Race'}
            </button>
            <button type="button" class="widget-choice" disabled={!news} onClick={race.startOver}>
              Start over
            </button>
            <span class="widget-progress">
              {news?.isDone
                ? 'The race is over.'
                : !news && isFirst
                  ? 'So far only the RNN has run.'
                  : `Update ${updates} of ${mostUpdates}`}
            </span>
          </div>
          <Slider
            label="Units each"
            value={state.hidden}
            text={String(state.hidden)}
            {...fields.hidden.range}
            onChange={(hidden) => set({ hidden })}
          />
          <Slider
            label="Lean to keep"
            value={state.keep}
            text={state.keep === 0 ? 'not' : `by ${state.keep}`}
            {...fields.keep.range}
            onChange={(keep) => set({ keep })}
          />
          <Slider
            label="Learning rate"
            value={state.learningRate}
            text={trimmed(state.learningRate, 3)}
            {...fields.learningRate.range}
            onChange={(learningRate) => set({ learningRate })}
          />
          <Slider
            label="Clip gradients at"
            value={state.clip}
            text={state.clip === 0 ? 'not' : trimmed(state.clip, 1)}
            {...fields.clip.range}
            onChange={(clip) => set({ clip })}
          />
          <Slider
            label="Seeds"
            value={state.seeds}
            text={String(state.seeds)}
            {...fields.seeds.range}
            onChange={(seeds) => set({ seeds })}
          />
          <NumberBox
            label="first seed"
            value={state.firstSeed}
            {...fields.firstSeed.range}
            onChange={(firstSeed) => set({ firstSeed })}
          />
        </>
      }
      question={
        <Predict
          id="RecallRace.longest"
          question="The plain RNN is near chance from 40 steps on. The GRU and the LSTM get as many units, 16, and as many updates, 400. How far do they come?"
          choices={[
            { value: 'same', label: 'no further than the RNN' },
            { value: 'twice', label: 'up to 40 steps' },
            { value: 'all', label: 'one of them up to 80' },
          ]}
          answer="all"
          onReveal={race.play}
        >
          With gates that lean to keep, the GRU learns every delay; the LSTM learns 40 steps with every seed and 80 with
          some. Now set the lean to 0 and race again: the LSTM falls before the plain RNN does, while the GRU still
          holds. A gate that can keep must first learn to, which is why Keras adds 1 to the forget gate’s bias at the
          start; PyTorch does not.
        </Predict>
      }
    >
      <div ref={element}>
        <p class="race-legend">
          {cellNames.map((cell) => (
            <span key={cell}>
              <svg width="14" height="14" aria-hidden="true">
                <Mark cell={cell} />
              </svg>{' '}
              <strong>{cell}</strong>
            </span>
          ))}
          <span>mean over the seeds, and from the lowest to the highest</span>
        </p>
        <ByDelay latest={latest} />
        <p class="race-heading">On the way: % right against updates, for each delay</p>
        <Curves tracks={tracks} />
      </div>
    </WidgetFrame>
  );
}
