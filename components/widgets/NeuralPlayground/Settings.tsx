import { activations, labels, penalties } from './choices.ts';
import { NumberField, Select } from './fields.tsx';
import type { Playground } from './usePlayground.ts';

const optionsOf = <T extends string>(values: readonly T[]) => values.map((value) => ({ value, label: labels[value]! }));

/** How the network is made and how it learns. */
export function Settings({ playground }: { playground: Playground }) {
  const { state, change } = playground;
  return (
    <div class="playground-settings">
      <button
        type="button"
        class="widget-choice"
        data-help="layer"
        onClick={() => change({ layers: [...state.layers, state.layers.at(-1) ?? 4] })}
      >
        Add a layer
      </button>
      <Select
        label="Activation"
        help="activation"
        value={state.activation}
        options={optionsOf(activations)}
        onChange={(activation) => change({ activation })}
      />
      <NumberField
        label="Learning rate"
        help="rate"
        value={state.rate}
        least={0}
        step={0}
        onChange={(rate) => change({ rate })}
      />
      <NumberField
        label="Batch"
        help="batch"
        value={state.batch}
        least={1}
        isWhole
        onChange={(batch) => change({ batch })}
      />
      <Select
        label="Penalty"
        help="penalty"
        value={state.penalty}
        options={optionsOf(penalties)}
        onChange={(penalty) => change({ penalty })}
      />
      <NumberField
        label="Strength λ"
        help="strength"
        value={state.strength}
        least={0}
        step={0}
        disabled={state.penalty === 'none'}
        onChange={(strength) => change({ strength })}
      />
      <NumberField
        label="Seed"
        help="seed"
        value={state.seed}
        least={0}
        isWhole
        onChange={(seed) => change({ seed })}
      />
      <NumberField
        label="Runs"
        help="runs"
        value={state.runs}
        least={1}
        isWhole
        onChange={(runs) => runs <= 100 && change({ runs })}
      />
    </div>
  );
}
