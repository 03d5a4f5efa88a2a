import { useMemo } from 'preact/hooks';
import { NumberBox } from '../../controls/NumberBox.tsx';
import { Predict } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { Calendar } from './Calendar.tsx';
import { Days } from './Days.tsx';
import { Dots } from './Dots.tsx';
import { nameOf } from './dates.ts';
import './dog-mood.css';
import { baselinesOf, diaryOf, type Kind, kinds, mostEpochs, seedsOf } from './model.ts';
import { opening } from './opening.ts';
import { dogMood } from './scene.ts';
import { dayText, meanBaselines, sentence, tableOf } from './summary.ts';
import { useTraining } from './useTraining.ts';
import '../../controls/training.css';

const { fields, initial } = dogMood;
const nobody: never[] = [];

/** One-way and two-way networks learn a dog's mood from the weather, several seeds of each at once. */
export default function DogMood(props: WidgetProps) {
  const scene = useScene(dogMood, props);
  const { state, set } = scene;
  const { rule, whim, seeds, firstSeed, day } = state;
  const training = useTraining(state);
  const { news, isTraining } = training;

  const { diaries, baselines } = useMemo(() => {
    const written = seedsOf({ seeds, firstSeed }).map((seed) => diaryOf(seed, { rule, whim }));
    return { diaries: written, baselines: written.map((diary) => baselinesOf(diary, rule)) };
  }, [rule, whim, seeds, firstSeed]);
  const mean = useMemo(() => meanBaselines(baselines), [baselines]);

  // What opens the widget holds for its settings; which day is looked at is none of them.
  const isOpening = dogMood.encode({ ...state, shown: initial.shown, day: initial.day }) === '';
  const results = news ? news.results : isOpening && !isTraining ? opening : nobody;
  const shown = Math.min(state.shown, seeds);
  const seed = firstSeed + shown - 1;
  const diary = diaries[shown - 1]!;
  const resultOf = (kind: Kind) => results.find((result) => result.kind === kind && result.seed === seed);
  const own = { one: resultOf('one'), two: resultOf('two') };
  const text = dayText(day, diary, own);
  const choose = (next: number) => set({ day: next });

  return (
    <WidgetFrame
      title="The dog’s mood, read one way and both ways"
      scene={{
        ...scene,
        reset() {
          training.forget();
          scene.reset();
        },
      }}
      summary={news?.failure ?? `${sentence(results, mean, rule)} ${text}.`}
      table={tableOf(seedsOf(state), results, baselines)}
      controls={
        <>
          <div class="widget-transport">
            <button
              type="button"
              class="widget-play"
              aria-disabled={isTraining}
              onClick={() => isTraining || training.train()}
            >
              Train
            </button>
            <span class="widget-progress">
              {news || isTraining
                ? `Epoch ${news?.epoch ?? 0} of ${mostEpochs}, ${2 * seeds} networks`
                : `${2 * seeds} networks, ${mostEpochs} epochs`}
            </span>
          </div>
          <Segmented
            label="Mood depends on"
            options={[
              { value: 'before', label: 'today and before' },
              { value: 'hindsight', label: 'tomorrow, too' },
            ]}
            value={rule}
            onChange={(next) => set({ rule: next })}
          />
          <Slider label="Day" value={day} text={nameOf(day)} {...fields.day.range} onChange={choose} />
          <Slider
            label="Whims"
            value={whim}
            text={`${whim}\u00a0%`}
            {...fields.whim.range}
            onChange={(next) => set({ whim: next })}
          />
          <Slider
            label="Seeds"
            value={seeds}
            text={String(seeds)}
            {...fields.seeds.range}
            onChange={(next) => set({ seeds: next })}
          />
          <Slider
            label="Show seed"
            value={shown}
            text={String(seed)}
            min={1}
            max={Math.max(2, seeds)}
            step={1}
            onChange={(next) => set({ shown: Math.min(next, seeds) })}
          />
          <NumberBox
            label="first seed"
            value={firstSeed}
            {...fields.firstSeed.range}
            onChange={(next) => set({ firstSeed: next })}
          />
        </>
      }
      question={
        <Predict
          id="DogMood.hindsight"
          question="Both kinds say 93 % of the days right, with 205 and 209 parameters. Now let the mood be written down in hindsight, so that tomorrow’s sky counts twice. Who still comes near 93 %?"
          choices={[
            { value: 'both', label: 'both: weather lasts, so today foretells tomorrow' },
            { value: 'two', label: 'only the two-way network' },
            { value: 'neither', label: 'neither' },
          ]}
          answer="two"
          onReveal={() => {
            set({ ...initial, rule: 'hindsight' });
            training.train();
          }}
          further="Raise the first seed: other years, other networks, all trained anew. Then take the whims away."
        >
          The two-way networks reach 91 %, the one-way ones 76 %. Today’s sky does say something about tomorrow’s, but
          even the best possible forecast of it allows no more than 79 %: what has not been read cannot be known.
        </Predict>
      }
    >
      <div class="mood">
        <Dots results={results} baselines={mean} seed={seed} />
        <div class="mood-years">
          {kinds.map((kind) => (
            <Calendar key={kind} {...{ kind, diary, day, text }} result={own[kind]} onChange={choose} />
          ))}
        </div>
        <p class="mood-legend">
          <span>
            <i class="mood-swatch mood-swatch-happy" /> happy
          </span>
          <span>
            <i class="mood-swatch" /> gloomy
          </span>
          <span>
            <b class="mood-swatch-wrong">×</b> said wrong
          </span>
          <span>The second year of seed {seed}, unseen. Drag the frame to a day, or press it.</span>
        </p>
        <Days diary={diary} own={own} day={day} />
      </div>
    </WidgetFrame>
  );
}
