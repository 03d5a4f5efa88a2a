import { useState } from 'preact/hooks';
import { NumberBox } from '../../controls/NumberBox.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { withRange } from './model.ts';
import { type GateLabState, type GateName, gateNames, isBuilt, stepCount } from './scene.ts';

interface Props {
  state: GateLabState;
  set: (change: Partial<GateLabState>) => void;
}

const steps = { min: 1, max: stepCount, step: 1 };

/** One gate, shut or opened over a range of steps at a press. */
export function RangeSetter({ state, set }: Props) {
  const [chosen, setChosen] = useState<GateName>('forget');
  const [from, setFrom] = useState(2);
  const [to, setTo] = useState(stepCount);
  const built = gateNames.filter((gate) => isBuilt(state, gate));
  if (built.length === 0) return null;
  const gate = built.includes(chosen) ? chosen : built[0]!;
  const put = (value: number) => set({ [gate]: withRange(state[gate], from, to, value) });
  return (
    <div class="gates-range">
      <Segmented
        label="Gate"
        options={built.map((value) => ({ value, label: value }))}
        value={gate}
        onChange={setChosen}
      />
      <NumberBox label="from step" value={from} {...steps} onChange={setFrom} />
      <NumberBox label="to" value={to} {...steps} onChange={setTo} />
      <button type="button" class="widget-choice" onClick={() => put(0)}>
        Shut (0)
      </button>
      <button type="button" class="widget-choice" onClick={() => put(0.5)}>
        Half (0.5)
      </button>
      <button type="button" class="widget-choice" onClick={() => put(1)}>
        Open (1)
      </button>
    </div>
  );
}
