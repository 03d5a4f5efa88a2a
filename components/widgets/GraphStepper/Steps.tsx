import { useRef } from 'preact/hooks';
import { Slider } from '../../controls/Slider.tsx';
import { usePlayback } from '../../controls/usePlayback.ts';

interface Props {
  step: number;
  last: number;
  onStep: (step: number) => void;
}

const stepsPerSecond = 0.8;

/** One step on, one back, all of them in turn. */
export function Steps({ step, last, onStep }: Props) {
  const buttons = useRef<HTMLDivElement>(null);
  const canStep = step < last;
  const { isPlaying, play, pause } = usePlayback({
    element: buttons,
    stepsPerSecond,
    canStep,
    step: () => onStep(step + 1),
  });
  const goTo = (next: number) => {
    pause();
    onStep(next);
  };
  return (
    <div class="graph-steps">
      <div class="graph-buttons" ref={buttons}>
        <button
          type="button"
          class="widget-choice"
          aria-disabled={step === 0}
          onClick={() => step > 0 && goTo(step - 1)}
        >
          Back one
        </button>
        <button type="button" class="widget-choice" aria-disabled={!canStep} onClick={() => canStep && goTo(step + 1)}>
          Step
        </button>
        <button
          type="button"
          class="widget-choice graph-play"
          aria-disabled={!canStep}
          onClick={isPlaying ? pause : play}
        >
          {isPlaying ? 'Pause' : 'Play'}
        </button>
      </div>
      <Slider label="Step" value={step} text={`${step} of ${last}`} min={0} max={last} step={1} onChange={goTo} />
    </div>
  );
}
