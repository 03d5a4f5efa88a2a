import { t } from '#language/words.ts';
import { AxisY } from '../../plot/Axis.tsx';
import { Curve, Label, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { across, type CurvesProps, curveOf, dashes, mirrorFor } from './curves.ts';
import { Derivative } from './Derivative.tsx';
import { Marker } from './Marker.tsx';
import { lossNames } from './model.ts';

const low = -0.3;
const high = 1.12;

/** The derivatives of both losses. Wherever the answer is wrong they point one way, so the axis has one side. */
export function GradientPlot({ target, runners }: CurvesProps) {
  const { side, after } = mirrorFor(target);
  const y = side === 1 ? ([-high, -low] as const) : ([low, high] as const);
  return (
    <Plot x={across} y={y} height="var(--logit-gradient)">
      <AxisY
        label={
          <>
            {t('gradient')} <Derivative />
          </>
        }
        ticks={[0, -0.5 * side, -side]}
        grid
      />
      <Segment from={[0, y[0]]} to={[0, y[1]]} color="var(--rule)" width={1} />
      <Segment from={[across[0], 0]} to={[across[1], 0]} color="var(--edge)" width={1} />
      {lossNames.map((name) => (
        <Curve
          key={name}
          points={curveOf(name, target).map(({ logit, gradient }) => [logit, gradient] as const)}
          color="var(--gradient)"
          dash={dashes[name]}
        />
      ))}
      <Label at={[0.4 * side, -0.62 * side]} anchor={after} color="var(--gradient)">
        <span class="logit-name">{t('cross-entropy')}</span>
      </Label>
      <Label at={[-8.9 * side, 0.17 * side]} anchor={after} color="var(--gradient)">
        <span class="logit-name">{t('squared error')}</span>
      </Label>
      {lossNames.map((name) => (
        <Marker key={name} name={name} at={[runners[name].logit, runners[name].gradient]} color="var(--gradient)" />
      ))}
    </Plot>
  );
}
