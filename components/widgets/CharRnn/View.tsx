import { useRef } from 'preact/hooks';
import { Predict } from '../../controls/Predict.tsx';
import { SliderInText } from '../../controls/SliderInText.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { fixed } from '../../plot/format.ts';
import './char-rnn.css';
import { Controls } from './Controls.tsx';
import { Losses } from './Losses.tsx';
import { Moments } from './Moments.tsx';
import { OwnTextPanel } from './OwnTextPanel.tsx';
import { opening } from './opening.ts';
import { charRnn, firstPrompts, type TextName } from './scene.ts';
import { sentence, tableOf } from './summary.ts';
import { useOwnText } from './useOwnText.ts';
import { useTraining } from './useTraining.ts';
import { Writing } from './Writing.tsx';

const { fields, initial } = charRnn;

/** A network learns to continue a text, character by character, in front of the reader. */
export default function CharRnn(props: WidgetProps) {
  const scene = useScene(charRnn, props);
  const { state, set } = scene;
  const element = useRef<HTMLDivElement>(null);
  const own = useOwnText();
  const training = useTraining(state, own, element);
  const { picture: live, isPlaying } = training;

  // The recorded run is of the first settings; how it would write otherwise, only a network can say.
  const { temperature, prompt } = state;
  const isFirst = charRnn.encode({ ...state, temperature: initial.temperature, prompt: initial.prompt }) === '';
  const picture = live ?? (isFirst ? opening : null);
  const isOtherWriting = !live && (temperature !== initial.temperature || prompt !== initial.prompt);
  const language = state.text === 'chinese' ? 'zh-Hans' : state.text === 'own' ? '' : undefined;
  const isTextMissing = state.text === 'own' && own.text === null;

  const choose = (text: TextName) =>
    set({ text, prompt: prompt === firstPrompts[state.text] ? firstPrompts[text] : prompt });
  const drop = {
    onDragOver(event: DragEvent) {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    },
    async onDrop(event: DragEvent) {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      if (await own.takeFile(file)) choose('own');
    },
  };

  const said = picture ? sentence(picture) : 'Nothing has been trained yet.';
  const messages = [
    training.failure,
    own.isRefused || (state.text === 'own' && !isTextMissing) ? own.note : '',
    isTextMissing &&
      !own.isRefused &&
      'The text is yours to give: paste one below, or drop a file here. A link never carries it.',
    isOtherWriting && picture && 'The sample is a recorded one. Press Train, and the network writes as you ask.',
    live &&
      [...prompt].some((character) => !live.facts.symbols.includes(character)) &&
      'What the text has no character for is left out of the prompt.',
  ].filter(Boolean);

  return (
    <WidgetFrame
      title="A network that learns to write"
      scene={{
        ...scene,
        reset() {
          training.startOver();
          scene.reset();
        },
      }}
      // While numbers run, they are not read out.
      summary={isPlaying ? 'The network is training.' : `${said} It writes at temperature ${fixed(temperature, 1)}.`}
      sentence={
        <>
          {said} It writes at temperature{' '}
          <SliderInText
            label="temperature"
            value={temperature}
            text={fixed(temperature, 1)}
            {...fields.temperature.range}
            onChange={(next) => set({ temperature: next })}
          />
          .
        </>
      }
      table={tableOf(picture)}
      controls={
        <>
          <Controls {...{ state, set, training, isTextMissing }} onText={choose} />
          <div class="chars-own" {...drop}>
            <OwnTextPanel own={own} isChosen={state.text === 'own'} onTaken={() => choose('own')} />
          </div>
        </>
      }
      question={
        <Predict
          id="CharRnn.longer"
          question="Training on this book goes on for another minute. What will the loss on the held-out tenth do?"
          choices={[
            { value: 'falls', label: 'fall with the other' },
            { value: 'stays', label: 'stay where it is' },
            { value: 'rises', label: 'fall, then rise' },
          ]}
          answer="rises"
          onReveal={() => state.text === 'book' && training.play()}
        >
          The text is short, and is read again and again. At first what holds for one part holds for the other; then the
          network learns its text by heart, which helps it nowhere else. In one run on this book, the held-out loss was
          lowest, 1.63, after one and a quarter million characters, and 1.75 after eight million, while the other one
          fell to 1.14. Go back to the moment before it rose, and that network is the better one.
        </Predict>
      }
    >
      <div ref={element} {...drop}>
        <Losses picture={picture} />
        <p class="chars-heading">
          What it wrote on the way, with its held-out loss{live ? ': press a count to go back there' : ''}
        </p>
        <Moments {...{ picture, language }} onChoose={live ? training.goTo : undefined} />
        <p class="chars-heading">What it writes now</p>
        <Writing {...{ picture, state, language }} />
        <p class="chars-message" role="status">
          {messages.join(' ')}
        </p>
      </div>
    </WidgetFrame>
  );
}
