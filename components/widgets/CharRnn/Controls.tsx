import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { trimmed } from '../../plot/format.ts';
import { type CharState, charRnn, mostPrompt, type TextName } from './scene.ts';
import { counted } from './summary.ts';
import type { Training } from './useTraining.ts';
import '../../controls/training.css';

interface Props {
  state: CharState;
  set: (change: Partial<CharState>) => void;
  training: Training;
  /** The reader has chosen a text of her own, and not given it. */
  isTextMissing: boolean;
  onText: (text: TextName) => void;
}

const { fields } = charRnn;
const texts: { value: TextName; label: string }[] = [
  { value: 'book', label: 'this book' },
  { value: 'chinese', label: 'Chinese diary' },
  { value: 'own', label: 'your own' },
];
const cells = fields.cell.options.map((value) => ({ value, label: value.toUpperCase() }));

/** Play and pause, the text, the network, how it learns and how it writes. */
export function Controls({ state, set, training, isTextMissing, onText }: Props) {
  const { picture, isPlaying, isWaiting } = training;
  return (
    <>
      <div class="widget-transport">
        <button
          type="button"
          class="widget-play"
          disabled={isTextMissing}
          onClick={isPlaying ? training.pause : training.play}
        >
          {isPlaying ? 'Pause' : 'Train'}
        </button>
        <button type="button" class="widget-choice" disabled={!picture} onClick={training.startOver}>
          Start over
        </button>
        <button type="button" class="widget-choice" disabled={!picture} onClick={training.drawAgain}>
          Write again
        </button>
        <button type="button" class="widget-choice" disabled={!picture} onClick={training.save}>
          Download weights
        </button>
        <span class="widget-progress">
          {isWaiting && 'Getting ready …'}
          {picture &&
            `${counted(picture.seen)} characters seen, of a text of ${counted(picture.facts.characters)} in ${counted(picture.facts.symbols.length)} kinds`}
        </span>
      </div>
      <Segmented label="Text" options={texts} value={state.text} onChange={onText} />
      <Segmented label="Cell" options={cells} value={state.cell} onChange={(cell) => set({ cell })} />
      <label class="chars-prompt">
        <span>Prompt</span>
        <input
          type="text"
          value={state.prompt}
          spellcheck={false}
          autocomplete="off"
          onInput={({ currentTarget }) => set({ prompt: [...currentTarget.value].slice(0, mostPrompt).join('') })}
        />
      </label>
      <Slider
        label="Hidden units"
        value={state.hidden}
        text={String(state.hidden)}
        {...fields.hidden.range}
        onChange={(hidden) => set({ hidden })}
      />
      <Slider
        label="Learning rate"
        value={state.rate}
        text={trimmed(state.rate, 4)}
        {...fields.rate.range}
        onChange={(rate) => set({ rate })}
      />
      <Slider
        label="Steps back"
        value={state.steps}
        text={String(state.steps)}
        {...fields.steps.range}
        onChange={(steps) => set({ steps })}
      />
      <Slider
        label="Clip gradients at"
        value={state.clip}
        text={trimmed(state.clip, 1)}
        {...fields.clip.range}
        onChange={(clip) => set({ clip })}
      />
    </>
  );
}
