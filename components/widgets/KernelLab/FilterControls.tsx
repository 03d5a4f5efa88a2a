import { Segmented } from '../../controls/Segmented.tsx';
import type { LiveScene } from '../../controls/useScene.ts';
import { kernelNames, kernels } from './kernels.ts';
import { type KernelLabState, overTheSame, reshaped } from './scene.ts';

const options = <T extends string>(...values: T[]) => values.map((value) => ({ value, label: value }));

/** What slides, and how. */
export function FilterControls({ scene }: { scene: LiveScene<KernelLabState> }) {
  const { state } = scene;
  const set = (change: Partial<KernelLabState>) => scene.set(overTheSame(state, change));
  const { kernel, channels, size } = state;
  return (
    <div class="kernel-controls">
      <label class="kernel-choice">
        <span>Kernel</span>
        <select
          aria-label="Kernel"
          value={kernel}
          onChange={(event) => {
            const name = event.currentTarget.value as KernelLabState['kernel'];
            // What tells red needs the three channels.
            set({ kernel: name, weights: [], ...(name === 'red' && { channels: '3' as const }) });
          }}
        >
          {kernelNames.map((name) => (
            <option key={name} value={name}>
              {kernels[name].label}
            </option>
          ))}
          {kernel === 'own' && <option value="own">your own</option>}
        </select>
      </label>
      <Segmented
        label="Size"
        options={[
          { value: '3', label: '3 × 3' },
          { value: '5', label: '5 × 5' },
        ]}
        value={size}
        onChange={(next) => set(reshaped(state, { size: next }))}
      />
      <label class="kernel-choice">
        <input
          type="checkbox"
          checked={state.flip === 'yes'}
          onChange={(event) => set({ flip: event.currentTarget.checked ? 'yes' : 'no' })}
        />
        Flip the kernel
      </label>
      <Segmented
        label="Channels"
        options={[
          { value: '1', label: 'gray' },
          { value: '3', label: 'RGB' },
        ]}
        value={channels}
        onChange={(next) => set(reshaped(state, { channels: next }))}
      />
      <Segmented
        label="Stride"
        options={options('1', '2', '3')}
        value={state.stride}
        onChange={(stride) => set({ stride })}
      />
      <Segmented
        label="Padding"
        options={options('0', '1', '2', 'same')}
        value={state.padding}
        onChange={(padding) => set({ padding })}
      />
    </div>
  );
}
