import { useEffect, useState } from 'preact/hooks';
import { loadDigits } from '#networks/digits/network.ts';
import weights from '#networks/digits/weights.safetensors?url';
import { type Net, openNet } from './model.ts';

/** The trained network, once its weights have come: null before, `'failed'` if they do not. */
export function useNet(): Net | null | 'failed' {
  const [net, setNet] = useState<Net | null | 'failed'>(null);
  useEffect(() => {
    const load = async () => {
      const response = await fetch(weights);
      if (!response.ok) throw new Error(`useNet: ${weights}: ${response.status}`);
      return openNet(loadDigits(new Uint8Array(await response.arrayBuffer())).network);
    };
    load().then(setNet, () => setNet('failed'));
  }, []);
  return net;
}
