import { useMemo } from 'preact/hooks';
import { Predict } from '../../controls/Predict.tsx';
import { Scrubber } from '../../controls/Scrubber.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { OwnCodeSwitch } from '../../exercise/own/OwnCodeSwitch.tsx';
import './agreement-tracker.css';
import { type Reading, read, study } from './model.ts';
import { type Opening, openingOf } from './opening.ts';
import { SentenceControls } from './SentenceControls.tsx';
import { StatesGrid } from './StatesGrid.tsx';
import { agreementTracker } from './scene.ts';
import { sentenceOf, tableOf, viewLabels } from './summary.ts';
import { UnitStudy } from './UnitStudy.tsx';
import { UnknownWords } from './UnknownWords.tsx';
import { useNetworks } from './useNetworks.ts';
import { useOwnTrace } from './useOwnTrace.ts';

/** Two networks read a sentence word by word, and what each unit of them remembers. */
export default function AgreementTracker({ opening: given, ...props }: WidgetProps & { opening?: Opening }) {
  const opening = useMemo(() => given ?? openingFor(props.scene), [given, props.scene]);
  const scene = useScene(agreementTracker, props);
  const { state, set } = scene;
  const { words, nouns, silenced, unit } = state;
  const loaded = useNetworks();
  const networks = loaded === 'failed' ? null : loaded;
  const { own, label, trace } = useOwnTrace(networks, words);

  const silencedUnit = silenced === 'yes' && !own.isOn ? unit : 0;
  const isOpening = words.join(' ') === opening.words && silencedUnit === 0;
  const computed = useMemo(
    () => (isOpening || !networks ? undefined : read(networks, words, silencedUnit)),
    [isOpening, networks, words, silencedUnit],
  );
  // Until the weights are there, another sentence than the first can't be read.
  const isWaiting = !isOpening && !computed;
  const shown = isWaiting ? opening.words.split(' ') : words;
  const ours = computed ?? opening.reading;
  const reading: Reading = trace ? { ...ours, lstm: trace } : ours;
  const count = Math.min(state.read, shown.length);
  const studied = useMemo(
    () => (networks && state.study === 'yes' ? study(networks, Number(nouns)) : undefined),
    [networks, nouns, state.study],
  );
  const current = { ...state, words: shown };

  return (
    <WidgetFrame
      title="Is or are?"
      scene={scene}
      summary={sentenceOf(current, reading, count, trace !== undefined)}
      table={tableOf(current, reading, count)}
      controls={
        <>
          <Scrubber
            label="words read"
            value={count}
            {...{ min: 1, max: shown.length, step: 1 }}
            text={`${count} of ${shown.length}`}
            stridesPerSecond={1.5}
            onChange={(next) => set({ read: next })}
          />
          <label class="tracker-choice">
            <span>Show</span>
            <select
              value={state.show}
              onChange={(event) => set({ show: event.currentTarget.value as typeof state.show })}
            >
              {agreementTracker.fields.show.options.map((view) => (
                <option key={view} value={view}>
                  {viewLabels[view]}
                </option>
              ))}
            </select>
          </label>
          <label class="tracker-choice">
            <input
              type="checkbox"
              checked={silenced === 'yes'}
              disabled={own.isOn}
              onChange={(event) => set({ silenced: event.currentTarget.checked ? 'yes' : 'no' })}
            />
            Hold unit {unit} of the LSTM at 0
          </label>
          <UnitStudy {...{ state, set, studied }} isReady={networks !== null} />
          <SentenceControls {...{ state, set }} />
          <OwnCodeSwitch own={own} label={label} />
        </>
      }
      question={<Question onReveal={() => set({ words: agreementTracker.initial.words, read: 11 })} />}
    >
      <StatesGrid state={current} {...{ reading, count }} onChange={set} />
      <UnknownWords words={shown} />
      {loaded === 'failed' && <p role="alert">The weights did not come. Reload the page to try again.</p>}
    </WidgetFrame>
  );
}

function Question({ onReveal }: { onReveal: () => void }) {
  return (
    <Predict
      id="AgreementTracker.door"
      question="“The keys to the cabinet that the child near the door …” The next word is a verb. Which does the network expect, is or are?"
      choices={[
        { value: 'are', label: 'are: the keys are' },
        { value: 'is', label: 'is: the child is' },
        { value: 'neither', label: 'either, it has lost count' },
      ]}
      answer="is"
      onReveal={onReveal}
      further="Step on to “likes”, and watch the two networks turn back to the keys."
    >
      The next verb belongs to the child: one child “likes”. The keys have to wait, and somewhere among its units the
      LSTM keeps a note of them all the while. Find the unit.
    </Predict>
  );
}

/** Widget.astro gives it; where the widget is rendered by itself, as in tests, it is computed here. */
function openingFor(scene: string | undefined): Opening {
  if (import.meta.env.SSR) return openingOf(scene);
  throw new Error('AgreementTracker: no opening; place it through Widget.astro, which runs the networks at build');
}
