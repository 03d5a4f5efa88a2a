import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { fixed } from '../../plot/format.ts';
import { type YoloLiveState, yoloLive } from './scene.ts';

const viewOptions = [
  { value: 'final', label: 'Boxes' },
  { value: 'before', label: 'Before NMS' },
  { value: 'cells', label: 'Cells' },
] as const;

interface Props {
  state: YoloLiveState;
  set: (change: Partial<YoloLiveState>) => void;
  showsTruth: boolean;
  onShowTruth: (shows: boolean) => void;
}

/** What is shown of the outputs, and which boxes count. */
export function Thresholds({ state: { view, score, overlap }, set, showsTruth, onShowTruth }: Props) {
  const { fields } = yoloLive;
  return (
    <div class="widget-controls">
      <Segmented label="Show" options={viewOptions} value={view} onChange={(next) => set({ view: next })} />
      <Slider
        label="Score at least"
        value={score}
        text={fixed(score, 2)}
        {...fields.score.range}
        onChange={(value) => set({ score: value })}
      />
      <label class="yolo-live-check">
        <input type="checkbox" checked={showsTruth} onChange={(event) => onShowTruth(event.currentTarget.checked)} />
        True boxes
      </label>
      <Slider
        label="IoU at most"
        value={overlap}
        text={fixed(overlap, 2)}
        {...fields.overlap.range}
        onChange={(value) => set({ overlap: value })}
      />
    </div>
  );
}
