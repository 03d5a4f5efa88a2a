import { fixed } from '../../plot/format.ts';
import type { Rgb } from '../../plot/useThemeColors.ts';
import { layers, type Place } from './layers.ts';
import { MapImage } from './MapImage.tsx';
import { type Net, partsOf, type Response, valueAt } from './model.ts';
import { term, two } from './words.ts';

interface Props {
  net: Net;
  response: Response;
  colors: readonly Rgb[] | null;
  place: Place;
}

/** One of the ten outputs: what each map of the layer before speaks for it or against it. */
export function OutputDetail({ net, response, colors, place }: Props) {
  const { layer, map } = place;
  const before = layers[layer - 1]!;
  const { bias } = net.parameters[layer]!;
  const logit = valueAt(response, layer, map, 0, 0);
  const parts = partsOf(net, response, place);
  const strongest = Math.max(...parts.flatMap(({ kernel }) => kernel.map(Math.abs)));
  return (
    <div class="maps-sum">
      <ul class="maps-evidence">
        {parts.map(({ channel, kernel, sum }) => (
          <li key={channel}>
            <MapImage
              {...before}
              values={response.layers[layer - 1]}
              map={channel}
              colors={colors}
              flip={`map ${layer - 1} ${channel}`}
            />
            <span>×</span>
            <MapImage values={kernel} size={before.size} scale={strongest} colors={colors} flip={`kernel ${channel}`} />
            <b>{two(sum)}</b>
          </li>
        ))}
      </ul>
      <p class="maps-written" data-flip="sum">
        logit {parts.map(({ sum }) => term(sum)).join(' + ')} + bias {term(bias[map]!)} = <b>{two(logit)}</b>
      </p>
      <p class="maps-written" data-flip="softmax">
        softmax: its exponential over the sum of all ten = <b>{fixed(response.probabilities[map]!, 3)}</b>
      </p>
    </div>
  );
}
