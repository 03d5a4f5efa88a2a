import { Fragment } from 'preact';
import { t } from '#language/words.ts';
import { Dot, Segment } from '../../plot/marks.tsx';
import { usePlot } from '../../plot/Plot.tsx';
import { Derivative } from './Derivative.tsx';
import { Marker } from './Marker.tsx';
import { type LossName, lossNames, type Runner } from './model.ts';
import { signed } from './summary.ts';

interface Props {
  runners: Record<LossName, Runner>;
  /** How high each lane lies in the plot. */
  heights: Record<LossName, number>;
}

/** The race: a lane for each loss. */
export function Lanes({ runners, heights }: Props) {
  return (
    <>
      <span class="plot-axis-label plot-axis-label-y logit-next" aria-hidden="true">
        {t('next step')}
        <span class="logit-next-formula widget-math">
          {' '}
          −<i>η</i> <Derivative />
        </span>
        {lossNames.map((name) => (
          <Fragment key={name}>
            <span class={`logit-key logit-${name}`} /> <b>{signed(runners[name].next - runners[name].logit)}</b>
          </Fragment>
        ))}
      </span>
      {lossNames.map((name) => (
        <Lane key={name} name={name} runner={runners[name]} y={heights[name]} />
      ))}
    </>
  );
}

/** Where a point has been, where it is, and an arrow as long as its next step. */
function Lane({ name, runner: { logit, next, visited }, y }: { name: LossName; runner: Runner; y: number }) {
  const plot = usePlot();
  return (
    <>
      {visited.slice(0, -1).map((place, step) => (
        <Dot key={step} at={[place, y]} color="var(--prediction)" radius={1.5} />
      ))}
      <Segment from={[logit, y]} to={[next, y]} color="var(--gradient)" width={2.5} />
      <span
        class={next > logit ? 'logit-arrowhead' : 'logit-arrowhead logit-leftward'}
        style={{ left: `${plot.x(next)}%`, top: `${plot.y(y)}%` }}
        aria-hidden="true"
      />
      <Marker name={name} at={[logit, y]} color="var(--prediction)" />
    </>
  );
}
