import { useEffect, useState } from 'preact/hooks';
import weights from '#networks/agreement/weights.safetensors?url';
import type { Networks } from './model.ts';

/** Both networks, once their weights have come: null before, `'failed'` if they do not. */
export function useNetworks(): Networks | null | 'failed' {
  const [networks, setNetworks] = useState<Networks | null | 'failed'>(null);
  useEffect(() => {
    const load = async (): Promise<Networks> => {
      const [{ readSafetensors }, { plainNetwork }, response] = await Promise.all([
        import('#engine/weights/readSafetensors.ts'),
        import('#networks/agreement/plain.ts'),
        fetch(weights),
      ]);
      if (!response.ok) throw new Error(`useNetworks: ${weights}: ${response.status}`);
      const { tensors } = readSafetensors(new Uint8Array(await response.arrayBuffer()));
      return { lstm: plainNetwork(tensors, 'lstm'), rnn: plainNetwork(tensors, 'rnn') };
    };
    load().then(setNetworks, () => setNetworks('failed'));
  }, []);
  return networks;
}
