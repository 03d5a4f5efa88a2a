import { useEffect } from 'preact/hooks';
import { pythonFor } from './python.ts';
import type { Playground } from './usePlayground.ts';

/** The trained network as a file, and back. */
export function SavePanel({ playground }: { playground: Playground }) {
  const { saved, save, restore, sizes, state, spec } = playground;
  useEffect(() => {
    if (!saved) return;
    const url = URL.createObjectURL(new Blob([saved.bytes], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'network.safetensors';
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }, [saved]);
  return (
    <details class="playground-more">
      <summary>Download the network, or bring one back</summary>
      <p>
        <button type="button" class="widget-choice" onClick={save}>
          Download network.safetensors
        </button>
        <label class="widget-choice playground-file">
          Restore from a file
          <input
            type="file"
            accept=".safetensors"
            onChange={async ({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) restore(new Uint8Array(await file.arrayBuffer()));
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <p>
        PyTorch reads the file{spec.loss === 'squared' ? '' : '; the network gives logits'}. Its inputs are{' '}
        {state.features.join(', ')}, in this order:
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <pre tabIndex={0}>
        <code>{pythonFor(sizes, state.activation)}</code>
      </pre>
    </details>
  );
}
