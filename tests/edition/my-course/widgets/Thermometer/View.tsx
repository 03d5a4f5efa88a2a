import { Slider } from '#components/controls/Slider.tsx';
import { useScene, type WidgetProps } from '#components/controls/useScene.ts';
import { WidgetFrame } from '#components/controls/WidgetFrame.tsx';
import { fixed } from '#components/plot/format.ts';
import { probability } from './model.ts';
import { thermometer } from './scene.ts';

export default function Thermometer(props: WidgetProps) {
  const scene = useScene(thermometer, props);
  const { temperature } = scene.state;
  const share = fixed(probability(temperature), 3);
  return (
    <WidgetFrame
      title="A lead, tempered"
      scene={scene}
      summary={`At a temperature of ${fixed(temperature, 1)} a lead of 2 gives ${share}.`}
      table={{ columns: ['temperature', 'probability'], rows: [[fixed(temperature, 1), share]] }}
      controls={
        <Slider
          label="temperature"
          value={temperature}
          text={fixed(temperature, 1)}
          {...thermometer.fields.temperature.range}
          onChange={(value) => scene.set({ temperature: value })}
        />
      }
    >
      <svg viewBox="0 0 100 12" role="img" aria-label={`probability ${share}`}>
        <rect width="100" height="12" fill="var(--rule)" />
        <rect width={100 * probability(temperature)} height="12" fill="var(--prediction)" />
      </svg>
    </WidgetFrame>
  );
}
