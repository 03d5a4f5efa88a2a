import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Area, Curve, Label, Layer, Segment } from '../../plot/marks.tsx';
import { Plot, usePlot } from '../../plot/Plot.tsx';
import { looks } from './looks.ts';
import { Mark } from './Mark.tsx';
import {
  type CellName,
  cellNames,
  chance,
  curveOf,
  delays,
  mostUpdates,
  type Spread,
  type Track,
  updatesBetween,
} from './model.ts';

const percents = [0, 25, 50, 75, 100];
const faint = (color: string) => `color-mix(in oklab, ${color} 18%, transparent)`;

/** Accuracy against updates, one small plot a delay: the mean over the seeds, and from the lowest to the highest. */
export function Curves({ tracks }: { tracks: readonly Track[] }) {
  return (
    <div class="race-curves">
      {delays.map((delay) => (
        <div key={delay} class="race-curve">
          <span class="race-caption">{delay} steps</span>
          <div class="plot-with-axes">
            <Plot x={[0, mostUpdates]} y={[0, 100]} height="6rem">
              <AxisX ticks={[0, mostUpdates]} />
              <AxisY ticks={[0, 50, 100]} grid />
              <Chance to={mostUpdates} />
              {cellNames.map((cell) => {
                const { color, dash } = looks[cell];
                const curve = curveOf(tracks, cell, delay).map(
                  ({ least, mean, most }, measure) =>
                    [measure * updatesBetween, 100 * mean, 100 * least, 100 * most] as const,
                );
                return (
                  <div key={cell}>
                    <Area points={curve.map(([at, , low, high]) => [at, low, high] as const)} color={faint(color)} />
                    <Curve points={curve.map(([at, mean]) => [at, mean] as const)} {...{ color, dash }} width={2} />
                  </div>
                );
              })}
            </Plot>
          </div>
        </div>
      ))}
    </div>
  );
}

/** Accuracy against delay, as the race stands: the mean as a mark, and the spread over the seeds as an upright line. */
export function ByDelay({ latest }: { latest: Record<string, Spread | null> }) {
  const places = delays.map((_, index) => index);
  const racing = cellNames.filter((cell) => delays.some((delay) => latest[`${cell}/${delay}`]));
  return (
    <div class="plot-with-axes race-final">
      <Plot x={[-0.4, delays.length - 0.6]} y={[0, 100]} height="12rem" label="accuracy by delay">
        <AxisX label="steps between symbol and answer" ticks={places} format={(place) => delays[place]} />
        <AxisY label="% right, unseen" ticks={percents} grid />
        <Chance to={delays.length - 0.6} from={-0.4} />
        <Label at={[-0.38, 24]} anchor="start start" color="var(--muted)">
          chance
        </Label>
        {racing.map((cell, kind) => {
          const { color, dash } = looks[cell];
          // Side by side, so that kinds of equal accuracy do not cover each other.
          const shift = 0.2 * (kind - (racing.length - 1) / 2);
          const found = delays.flatMap((delay, place) => {
            const spread = latest[`${cell}/${delay}`];
            return spread ? [{ at: place + shift, ...spread }] : [];
          });
          return (
            <div key={cell}>
              <Curve points={found.map(({ at, mean }) => [at, 100 * mean] as const)} {...{ color, dash }} width={1.5} />
              {found.map(({ at, least, mean, most }) => (
                <div key={at}>
                  <Segment from={[at, 100 * least]} to={[at, 100 * most]} color={color} width={4} />
                  <Point cell={cell} at={at} accuracy={mean} />
                </div>
              ))}
            </div>
          );
        })}
      </Plot>
    </div>
  );
}

function Point({ cell, at, accuracy }: { cell: CellName; at: number; accuracy: number }) {
  const { x, y } = usePlot();
  return (
    <Layer>
      <Mark cell={cell} x={`${x(at)}%`} y={`${y(100 * accuracy)}%`} />
    </Layer>
  );
}

const Chance = ({ from = 0, to }: { from?: number; to: number }) => (
  <Segment from={[from, 100 * chance]} to={[to, 100 * chance]} color="var(--edge)" width={1} />
);
