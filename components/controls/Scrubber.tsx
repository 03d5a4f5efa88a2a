import { useRef } from 'preact/hooks';
import { t } from '#language/words.ts';
import type { Range } from './fields.ts';
import { Slider } from './Slider.tsx';
import './scrubber.css';
import { snap } from './sliderKeys.ts';
import { usePlayback } from './usePlayback.ts';

interface Props extends Range {
  /** What is counted: "steps". */
  label: string;
  value: number;
  text: string;
  /** How many strides of `step` are played in a second. */
  stridesPerSecond: number;
  onChange: (value: number) => void;
}

/** A run that can be stepped, played, paused, rewound and dragged to any of its moments. Play at its end begins anew. */
export function Scrubber({ label, value, text, stridesPerSecond, onChange, ...range }: Props) {
  const buttons = useRef<HTMLDivElement>(null);
  const isAtEnd = value >= range.max;
  const next = snap(value + range.step, range);
  const { isPlaying, play, pause } = usePlayback({
    element: buttons,
    stepsPerSecond: stridesPerSecond,
    canStep: range.max > range.min,
    step: () => (isAtEnd ? pause() : onChange(next)),
  });
  const goTo = (to: number) => {
    pause();
    onChange(to);
  };
  const toggle = () => {
    if (isPlaying) return pause();
    if (isAtEnd) onChange(range.min);
    play();
  };
  return (
    <div class="scrubber">
      <div class="scrubber-buttons" ref={buttons}>
        <button type="button" class="widget-choice" aria-disabled={isAtEnd} onClick={() => isAtEnd || goTo(next)}>
          {t('Step')}
        </button>
        <button type="button" class="widget-choice scrubber-play" onClick={toggle}>
          {isPlaying ? t('Pause') : t('Play')}
        </button>
        <button type="button" class="widget-choice" aria-disabled={value === range.min} onClick={() => goTo(range.min)}>
          {t('Rewind')}
        </button>
      </div>
      <Slider label={label} value={value} text={text} {...range} onChange={goTo} />
    </div>
  );
}
