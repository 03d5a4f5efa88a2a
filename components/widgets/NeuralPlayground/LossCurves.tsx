import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { compact } from '../../plot/format.ts';
import { Curve, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import type { Playground } from './usePlayground.ts';

/** Loss on training and test points over the epochs, of every run; the one in focus is the strong one. */
export function LossCurves({ playground }: { playground: Playground }) {
  const { picture, focus, isPlaying, updatesPerSecond } = playground;
  const { epochs, train, test } = picture.curve;
  const last = Math.max(1, epochs.at(-1) ?? 1);
  const all = [...train.flat(), ...test.flat()].filter(Number.isFinite);
  const highest = Math.max(1e-3, Math.min(1.05 * Math.max(...all, 0), 2.5 * (train[0]?.[0] ?? 1)));
  const pointsOf = (losses: readonly number[]) => epochs.map((epoch, i) => [epoch, losses[i]!] as const);
  return (
    <div class="playground-curves plot-with-axes">
      <Plot x={[0, last]} y={[0, highest]} height="6rem">
        <AxisX label="epoch" ticks={3} format={(epoch) => (Number.isInteger(epoch) ? short(epoch) : '')} />
        <AxisY label="loss" ticks={2} grid />
        {train.map((losses, run) => {
          const isMain = run === focus.run;
          return (
            <div key={run} style={{ opacity: isMain ? 1 : 0.35 }}>
              <Curve points={pointsOf(test[run]!)} color="var(--truth)" width={isMain ? 2 : 1} dash="5 3" />
              <Curve points={pointsOf(losses)} color="var(--loss)" width={isMain ? 2 : 1} />
            </div>
          );
        })}
        <Segment from={[picture.epoch, 0]} to={[picture.epoch, highest]} color="var(--muted)" width={1} />
      </Plot>
      <p class="playground-legend">
        <span class="playground-solid">training {score(picture.train[focus.run])}</span>
        <span class="playground-dashed">test {score(picture.test[focus.run])}</span>
        <span class="playground-rate">
          {isPlaying && updatesPerSecond > 0
            ? `${thousands.format(Number(updatesPerSecond.toPrecision(2)))} updates/s`
            : ''}
        </span>
      </p>
    </div>
  );
}

const thousands = new Intl.NumberFormat('en');

const short = (epoch: number) => (epoch >= 10_000 ? `${epoch / 1000}k` : String(epoch));
const score = (loss: number | undefined) => (loss === undefined || Number.isNaN(loss) ? '–' : compact(loss, 3));
