import { Predict } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { geometryOf } from './model.ts';
import { Picture } from './Picture.tsx';
import { fitted, placeOf, settingOf, type VolumeViewerState, volumeViewer } from './scene.ts';
import { sentenceOf, tableOf } from './summary.ts';
import './volume-viewer.css';

const { fields, initial } = volumeViewer;

/** Why an output is as deep as it is: filters through the whole input, and filters that move in depth. */
export default function VolumeViewer(props: WidgetProps) {
  const scene = useScene(volumeViewer, props);
  const { state } = scene;
  const set = (change: Partial<VolumeViewerState>) => scene.set(fitted(state, change));
  const setting = settingOf(state);
  const place = placeOf(state);
  const isPart = state.reach === 'part';
  const slider = (name: 'side' | 'depth' | 'channels' | 'filters', label: string) => (
    <Slider
      label={label}
      value={state[name]}
      text={String(state[name])}
      {...fields[name].range}
      onChange={(value) => set({ [name]: value })}
    />
  );

  return (
    <WidgetFrame
      title="How deep is a filter?"
      scene={scene}
      summary={sentenceOf(setting, place)}
      table={tableOf(setting, place)}
      controls={
        <>
          <Segmented
            label="A filter reaches"
            options={[
              { value: 'whole', label: 'all slices' },
              { value: 'part', label: 'some, and moves' },
            ]}
            value={state.reach}
            onChange={(reach) => set({ reach })}
          />
          <Segmented
            label="Filter size"
            options={['1', '3', '5'].map((value) => ({ value: value as VolumeViewerState['size'], label: value }))}
            value={state.size}
            onChange={(size) => set({ size })}
          />
          {slider('side', 'side')}
          {slider('depth', 'slices')}
          {slider('filters', 'filters')}
          {isPart && slider('channels', 'channels')}
          {isPart && (
            <Slider
              label="at slice"
              value={place.layer}
              text={String(place.layer + 1)}
              min={0}
              max={Math.max(1, geometryOf(setting).depth - 1)}
              step={1}
              onChange={(layer) => set({ layer })}
            />
          )}
        </>
      }
      question={
        <Predict
          id="VolumeViewer.channels"
          question="Give the input six channels where it had three, and keep four filters of 3 × 3, as deep as the input. How deep is the output?"
          choices={[
            { value: '4', label: '4, as before' },
            { value: '6', label: '6' },
            { value: '8', label: '8, twice as deep' },
          ]}
          answer="4"
          onReveal={() => scene.set({ ...initial, depth: 6 })}
          further="Now let a filter reach through some of the slices only."
        >
          The filters grow with their input: each has now 3 × 3 × 6 weights. But a filter adds over all channels and
          gives one number for each place, so it still makes one slice. The output is as deep as there are filters.
        </Predict>
      }
    >
      <Picture setting={setting} place={place} onMove={set} />
    </WidgetFrame>
  );
}
