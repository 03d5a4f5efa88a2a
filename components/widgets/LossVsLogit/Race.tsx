import { useRef } from 'preact/hooks';
import { t } from '#language/words.ts';
import { Slider } from '../../controls/Slider.tsx';
import { usePlayback } from '../../controls/usePlayback.ts';
import type { LiveScene } from '../../controls/useScene.ts';
import { type LossVsLogitState, lossVsLogit } from './scene.ts';

interface Props {
  state: LossVsLogitState;
  set: LiveScene<LossVsLogitState>['set'];
}

const { steps: stepsField, learningRate: rateField } = lossVsLogit.fields;
const stepsPerSecond = 10;

/** Gradient descent on both losses from the same start at the same rate: step, play, go back. */
export function Race({ state, set }: Props) {
  const { steps, learningRate } = state;
  const buttons = useRef<HTMLDivElement>(null);
  const canStep = steps < stepsField.range.max;
  const step = () => set({ steps: steps + 1 });
  const { isPlaying, play, pause } = usePlayback({ element: buttons, stepsPerSecond, canStep, step });
  const goTo = (next: number) => {
    pause();
    set({ steps: next });
  };
  return (
    <>
      <Slider
        label={t('Learning rate η')}
        value={learningRate}
        text={String(learningRate)}
        {...rateField.range}
        onChange={(rate) => set({ learningRate: rate })}
      />
      <div class="logit-race">
        <div class="logit-buttons" ref={buttons}>
          <button
            type="button"
            class="widget-choice"
            aria-disabled={!canStep}
            onClick={() => canStep && goTo(steps + 1)}
          >
            {t('Step')}
          </button>
          <button
            type="button"
            class="widget-choice logit-play"
            aria-disabled={!canStep}
            onClick={isPlaying ? pause : play}
          >
            {isPlaying ? t('Pause') : t('Play')}
          </button>
          <button type="button" class="widget-choice" aria-disabled={steps === 0} onClick={() => goTo(0)}>
            {t('Rewind')}
          </button>
        </div>
        <Slider label={t('Steps')} value={steps} text={String(steps)} {...stepsField.range} onChange={goTo} />
      </div>
    </>
  );
}
