import { Slider } from '../../controls/Slider.tsx';
import { trimmed } from '../../plot/format.ts';
import { Select } from './fields.tsx';
import { playground as scene } from './scene.ts';
import type { Playground } from './usePlayground.ts';
import '../../controls/training.css';

const speeds = scene.fields.speed.options;

/** Play, steps, how fast, and the way back. */
export function Transport({ playground }: { playground: Playground }) {
  const { state, data, picture, isPlaying, play, pause, step, rewind, restart, change } = playground;
  const { epochs } = picture.curve;
  const isEmpty = data.train.labels.length === 0;
  const at = picture.at >= 0 ? picture.at : epochs.length - 1;
  return (
    <div class="playground-transport">
      <button
        type="button"
        class="widget-play"
        data-help="train"
        disabled={isEmpty || picture.isLost}
        onClick={isPlaying ? pause : play}
      >
        {isPlaying ? 'Pause' : 'Train'}
      </button>
      <span class="playground-steps">
        <button type="button" class="widget-choice" data-help="step" disabled={isEmpty} onClick={() => step('update')}>
          One update
        </button>
        <button type="button" class="widget-choice" data-help="step" disabled={isEmpty} onClick={() => step('epoch')}>
          One epoch
        </button>
        <button type="button" class="widget-choice" data-help="restart" onClick={restart}>
          Start over
        </button>
      </span>
      <Select
        label="Speed"
        help="speed"
        value={state.speed}
        options={speeds.map((value) => ({
          value,
          label: value === 'max' ? 'as fast as it goes' : `${value} epochs/s`,
        }))}
        onChange={(speed) => change({ speed })}
      />
      <span class="playground-time" data-help="rewind">
        <Slider
          label="Rewind"
          value={at}
          min={0}
          max={Math.max(1, epochs.length - 1)}
          step={1}
          text={`epoch ${trimmed(picture.epoch, 2)}`}
          onChange={rewind}
        />
      </span>
    </div>
  );
}
