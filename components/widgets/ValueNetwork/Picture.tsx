import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { Curve, Dot, Label, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { inputs, predictionsOf, steps, type Training, targets } from './model.ts';

const xs = Array.from({ length: 81 }, (_, i) => -2.2 + (4.4 * i) / 80);
const lossPowers = [0, -1, -2, -3, -4];

/** The curve that the network draws after so many steps, and the loss on the way there. */
export function Picture({ training, step }: { training: Training; step: number }) {
  const predictions = predictionsOf(training.history[step]!, xs);
  const heightOf = (loss: number) => Math.max(-4, Math.min(0.5, Math.log10(loss)));
  return (
    <div class="value-plots">
      <div class="plot-with-axes">
        <Plot x={[-2.2, 2.2]} y={[-1.8, 1.8]} height="13rem">
          <AxisX
            label={
              <>
                input <i>x</i>
              </>
            }
            ticks={[-2, -1, 0, 1, 2]}
          />
          <AxisY
            label={
              <>
                output <i>y</i>
              </>
            }
            ticks={[-1, 0, 1]}
            grid
          />
          <Curve points={xs.map((x, i) => [x, predictions[i]!] as const)} color="var(--prediction)" />
          {inputs.map((x, i) => (
            <Dot key={x} at={[x, targets[i]!]} color="var(--truth)" />
          ))}
        </Plot>
      </div>
      <div class="plot-with-axes">
        <Plot x={[0, steps]} y={[-4, 0.5]} height="13rem">
          <AxisX label="steps" ticks={[0, 100, 200, 300, 400]} />
          <AxisY label="loss" ticks={lossPowers} format={(power) => String(10 ** power)} grid />
          <Curve
            points={training.losses.map((loss, i) => [i, heightOf(loss)] as const)}
            color="var(--loss)"
            width={2}
          />
          <Segment from={[step, -4]} to={[step, 0.5]} color="var(--edge)" width={1} />
          <Dot at={[step, heightOf(training.losses[step]!)]} color="var(--loss)" />
          <Label at={[steps * 0.98, 0.35]} anchor="end start" color="var(--loss)">
            mean squared error
          </Label>
        </Plot>
      </div>
    </div>
  );
}
