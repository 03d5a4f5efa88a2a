import { snap } from '../../controls/sliderKeys.ts';
import { useDrag } from '../../controls/useDrag.ts';
import { fixed } from '../../plot/format.ts';
import { usePlot } from '../../plot/Plot.tsx';
import { withRange } from './model.ts';
import { type GateName, gateLab, stepCount } from './scene.ts';

interface Props {
  gate: GateName;
  values: readonly number[];
  shown: number;
  onChange: (values: readonly number[], shown: number) => void;
}

const { range } = gateLab.fields.forget;
const stride = 0.1;

/**
 * The whole row of a gate to draw on: the pointer sets every step that it passes, and the keys the step that is shown,
 * up and down; left and right go to another step, with Shift taking the value along.
 */
export function GateHandle({ gate, values, shown, onChange }: Props) {
  const plot = usePlot();
  const value = values[shown - 1]!;
  const drag = useDrag({
    start(event) {
      const area = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const placeOf = (moved: PointerEvent) => ({
        step: snap(plot.x.invert((100 * (moved.clientX - area.left)) / area.width), {
          min: 1,
          max: stepCount,
          step: 1,
        }),
        value: snap(plot.y.invert((100 * (moved.clientY - area.top)) / area.height), range),
      });
      const first = placeOf(event);
      const drawn = { placeOf, last: first.step, values: withRange(values, first.step, first.step, first.value) };
      onChange(drawn.values, first.step);
      return drawn;
    },
    move(event, drawn) {
      const { step, value: next } = drawn.placeOf(event);
      drawn.values = withRange(drawn.values, drawn.last, step, next);
      drawn.last = step;
      onChange(drawn.values, step);
    },
  });
  const set = (next: number) => onChange(withRange(values, shown, shown, snap(next, range)), shown);
  const go = (to: number, isTaken: boolean) => {
    const next = Math.max(1, Math.min(stepCount, to));
    onChange(isTaken ? withRange(values, shown, next, value) : values, next);
  };
  return (
    <div
      class="gates-handle"
      role="slider"
      tabIndex={0}
      aria-label={`${gate} gate`}
      aria-roledescription="gate over twenty steps"
      aria-orientation="vertical"
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      aria-valuenow={value}
      aria-valuetext={`step ${shown}: ${fixed(value, 2)}`}
      {...drag}
      onKeyDown={(event) => {
        const act = {
          ArrowUp: () => set(value + stride),
          ArrowDown: () => set(value - stride),
          PageUp: () => set(range.max),
          PageDown: () => set(range.min),
          ArrowLeft: () => go(shown - 1, event.shiftKey),
          ArrowRight: () => go(shown + 1, event.shiftKey),
          Home: () => go(1, event.shiftKey),
          End: () => go(stepCount, event.shiftKey),
        }[event.key];
        if (!act) return;
        event.preventDefault();
        act();
      }}
    />
  );
}
