import { useWidgetId } from '../../controls/widgetId.ts';
import { brief } from '../../plot/format.ts';
import { Label, Segment } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { Matrix } from './Matrix.tsx';
import { normOf, type Unrolled } from './model.ts';

interface Props {
  run: Unrolled;
  /** The step that the gradient has come back to. */
  time: number;
  onChoose: (time: number) => void;
}

const rows = { part: 3.5, loss: 2.95, state: 2.2, input: 0.4 };

const names = { part: 'parts', state: <i>h</i>, input: <i>x</i> };

/** The network along time: every use of W_hh is a copy of one array, and has its part of the gradient above it. */
export function NetworkPicture({ run, time, onChoose }: Props) {
  const group = useWidgetId('use of W_hh');
  const { inputs, states, recurrentWeight, parts } = run;
  const largestPart = Math.max(...parts.flat(2).map(Math.abs));
  const largestWeight = Math.max(...recurrentWeight.flat().map(Math.abs));
  const steps = states.length;
  return (
    <Plot x={[0.4, steps + 0.6]} y={[0, 4]} height="12rem" label="The network unrolled over its steps">
      {(['part', 'state', 'input'] as const).map((row) => (
        <Label key={row} at={[0.4, rows[row]]} anchor="end center" color="var(--muted)">
          {names[row]}
        </Label>
      ))}
      <Segment from={[steps, rows.state]} to={[steps, rows.loss]} color="var(--gradient)" width={4} />
      <Label at={[steps, rows.loss]} anchor="center end" color="var(--loss)">
        loss
      </Label>
      {states.map((_, i) => (
        <Segment key={`up ${i}`} from={[i + 1, rows.input]} to={[i + 1, rows.state]} color="var(--edge)" />
      ))}
      <Segment from={[1, rows.state]} to={[steps, rows.state]} color="var(--edge)" />
      <Segment from={[time, rows.state]} to={[steps, rows.state]} color="var(--gradient)" width={4} />
      {states.map((state, i) => (
        <Label key={`state ${i}`} at={[i + 1, rows.state]}>
          <Matrix values={state.map((entry) => [entry])} largest={1} meaning="state" />
        </Label>
      ))}
      {inputs.map((input, i) => (
        <Label key={`input ${i}`} at={[i + 1, rows.input]}>
          <Matrix values={[[input]]} largest={1} meaning="input" />
        </Label>
      ))}
      <div role="radiogroup" aria-label="The uses of W hh">
        {states.slice(1).map((_, i) => (
          <Label key={`use ${i}`} at={[i + 1.5, rows.state]}>
            <label class="unroll-use">
              <input
                type="radio"
                name={group}
                checked={time === i + 2}
                aria-label={`W hh from step ${i + 1} to ${i + 2}, its part of the gradient ${brief(normOf(parts[i + 1]!), 2)}`}
                onChange={() => onChoose(i + 2)}
              />
              <Matrix values={recurrentWeight} largest={largestWeight} meaning="weight" />
            </label>
          </Label>
        ))}
      </div>
      {parts.slice(1).map((part, i) => (
        <Label key={`part ${i}`} at={[i + 1.5, rows.part]}>
          <span class="unroll-part">
            <Matrix
              values={i + 2 >= time ? part : part.map((row) => row.map(() => 0))}
              largest={largestPart}
              meaning="gradient"
            />
          </span>
        </Label>
      ))}
    </Plot>
  );
}
