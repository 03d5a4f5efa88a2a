import { t } from '#language/words.ts';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Curve, Dot, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { measurements, predict, type Step } from './model.ts';

const ends = [-2.2, 2.2] as const;
const xs = Array.from({ length: 89 }, (_, i) => ends[0] + (i / 88) * (ends[1] - ends[0]));
/** Beyond the picture a curve's height is of no use, and its numbers can overflow the path. */
const highest = 10;

/** The measurements, and the curve that the weights at this step draw through them. */
export function FitPicture({ path, at }: { path: readonly Step[]; at: number }) {
  const curveOf = (step: number) => predict(path[step]!.weights, xs).map((y, i) => [xs[i]!, clamp(y)] as const);
  const predictions = predict(path[at]!.weights, measurements.x).map(clamp);
  return (
    <div class="descent-fit plot-with-axes">
      <Plot x={ends} y={[-2.4, 2.4]} height="var(--descent-height)" label={t('The curve of these weights')}>
        <AxisX label={t('input x')} ticks={[-2, -1, 0, 1, 2]} />
        <AxisY label={t('prediction ŷ')} ticks={[-2, -1, 0, 1, 2]} grid />
        {measurements.x.map((x, i) => (
          <Segment key={x} from={[x, measurements.y[i]!]} to={[x, predictions[i]!]} color="var(--loss)" width={1.5} />
        ))}
        <Curve points={curveOf(0)} color="var(--prediction)" width={1} dash="2 4" />
        <Curve points={curveOf(at)} color="var(--prediction)" />
        {measurements.x.map((x, i) => (
          <Dot key={x} at={[x, measurements.y[i]!]} color="var(--truth)" radius={4} />
        ))}
      </Plot>
    </div>
  );
}

function clamp(y: number): number {
  return Math.max(-highest, Math.min(highest, y));
}
