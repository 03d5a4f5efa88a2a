import { t } from '#language/words.ts';
import { AxisY } from '../../plot/Axis.tsx';
import { Curve, Label, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { across, type CurvesProps, curveOf, dashes, mirrorFor } from './curves.ts';
import { Marker } from './Marker.tsx';
import { lossNames, type Reading } from './model.ts';

const highest = 9.5;

/** Both losses over the logit, with the points and their tangents. */
export function LossPlot({ target, runners }: CurvesProps) {
  const { side, after, before } = mirrorFor(target);
  return (
    <Plot x={across} y={[0, highest]} height="var(--logit-loss)">
      <AxisY
        label={
          <>
            {t('loss')} <i>L</i>
          </>
        }
        ticks={[0, 2, 4, 6, 8]}
        grid
      />
      <Segment from={[0, 0]} to={[0, highest]} color="var(--rule)" width={1} />
      <Label at={[-0.25 * side, 9]} anchor={before} color="var(--muted)">
        {t('wrong')}
      </Label>
      <Label at={[0.25 * side, 9]} anchor={after} color="var(--muted)">
        {t('right')}
      </Label>
      {lossNames.map((name) => (
        <Curve
          key={name}
          points={curveOf(name, target).map(({ logit, loss }) => [logit, loss] as const)}
          color="var(--loss)"
          dash={dashes[name]}
        />
      ))}
      {lossNames.map((name) => (
        <Tangent key={name} {...runners[name]} />
      ))}
      <Label at={[-4.8 * side, 5.4]} anchor={after} color="var(--loss)">
        <span class="logit-name">{t('cross-entropy')}</span>
      </Label>
      <Label at={[-8.9 * side, 1.62]} anchor={after} color="var(--loss)">
        <span class="logit-name">{t('squared error')}</span>
      </Label>
      {lossNames.map((name) => (
        <Marker key={name} name={name} at={[runners[name].logit, runners[name].loss]} color="var(--loss)" />
      ))}
    </Plot>
  );
}

const reach = 1.7;

/** The line whose slope is the gradient. */
function Tangent({ logit, loss, gradient }: Reading) {
  return (
    <Curve
      points={[
        [logit - reach, loss - reach * gradient],
        [logit + reach, loss + reach * gradient],
      ]}
      color="var(--gradient)"
      width={2}
    />
  );
}
