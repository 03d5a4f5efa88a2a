import { useState } from 'preact/hooks';
import type { Rgb } from '../../plot/useThemeColors.ts';
import { Cells } from './Cells.tsx';
import { layers, type Pixel, type Place } from './layers.ts';
import { type Net, type Part, partsOf, type Response, valueAt } from './model.ts';
import { ResultMap } from './ResultMap.tsx';
import { term, two } from './words.ts';

interface Props {
  net: Net;
  response: Response;
  colors: readonly Rgb[] | null;
  /** With its pixel. */
  place: Place & { pixel: Pixel };
  onGo: (place: Place) => void;
}

/** One pixel, written out: patch × kernel channel by channel, added up with the bias; or the largest; or max(0, z). */
export function PixelDetail(props: Props) {
  const { net, response, place, onGo } = props;
  const { layer, map, pixel } = place;
  const { kind, scale, title } = layers[layer]!;
  const before = layers[layer - 1]!;
  const value = valueAt(response, layer, map, ...pixel);
  const parts = partsOf(net, response, place);
  const { patch } = parts[0]!;
  return (
    <div class="maps-detail maps-pixel">
      {kind === 'convolution' ? (
        <Products {...props} parts={parts} value={value} />
      ) : (
        <div class="maps-sum maps-few">
          <Cells values={patch} scale={before.scale} chosen={patch.indexOf(value)} flip={`patch ${map}`} />
          {kind === 'relu' && <Hinge from={patch[0]!} scale={scale} />}
          <p class="maps-written">
            {kind === 'relu' ? 'max(0, ' : 'max('}
            {patch.map(two).join(', ')}) = <b>{two(value)}</b>
          </p>
          {kind === 'relu' && (
            <p class="maps-written">
              <button type="button" class="widget-choice" onClick={() => onGo({ ...place, layer: layer - 1 })}>
                Where {two(patch[0]!)} comes from
              </button>
            </p>
          )}
        </div>
      )}
      <div>
        <ResultMap
          {...props}
          pixel={pixel}
          isDragged
          onMove={(moved) => moved && onGo({ ...place, pixel: moved })}
          onPick={(picked) => onGo({ ...place, pixel: picked })}
        />
        <p>
          {title}, row {pixel[0] + 1}, column {pixel[1] + 1}: <b>{two(value)}</b>
        </p>
      </div>
    </div>
  );
}

function Products({ net, place, parts, value }: Props & { parts: readonly Part[]; value: number }) {
  const { layer, map } = place;
  const before = layers[layer - 1]!;
  const { bias } = net.parameters[layer]!;
  const strongest = Math.max(...parts.flatMap(({ kernel }) => kernel.map(Math.abs)));
  const sums = parts.map(({ sum }) => Math.abs(sum));
  const [chosen, setChosen] = useState<number | null>(null);
  // Until the reader chooses, the channel that says most is written out.
  const channel = chosen ?? sums.indexOf(Math.max(...sums));
  const { patch, kernel, sum } = parts[channel]!;
  const isOne = parts.length === 1;
  return (
    <div class="maps-sum">
      <div class={`maps-parts ${isOne ? 'maps-one' : ''}`}>
        {parts.map((part) => (
          <button
            type="button"
            key={part.channel}
            aria-pressed={part.channel === channel}
            onClick={() => setChosen(part.channel)}
          >
            <Cells values={part.patch} scale={before.scale} isInk={layer === 1} flip={`patch ${part.channel}`} />
            <span aria-hidden="true">×</span>
            <Cells values={part.kernel} scale={strongest} flip={`kernel ${part.channel}`} />
            <span class="maps-part-sum" data-flip={`part sum ${part.channel}`}>
              <span class="unseen">
                {before.title}, map {part.channel + 1}: patch times filter
              </span>{' '}
              = {two(part.sum)}
            </span>
          </button>
        ))}
      </div>
      <p class="maps-written" data-flip="products">
        {!isOne && (
          <>
            {before.title}, map {channel + 1}:{' '}
          </>
        )}
        {patch.map((one, i) => `${two(one)} × ${term(kernel[i]!)}`).join(' + ')} = <b>{two(sum)}</b>
      </p>
      <p class="maps-written" data-flip="sum">
        {parts.map((part) => term(part.sum)).join(' + ')} + bias {term(bias[map]!)} = <b>{two(value)}</b>, and after
        ReLU max(0, {two(value)}) = <b>{two(Math.max(0, value))}</b>
      </p>
    </div>
  );
}

/** ReLU as a curve, with the point that this pixel is at. */
function Hinge({ from, scale }: { from: number; scale: number }) {
  const x = 40 * Math.max(-1, Math.min(1, from / scale));
  return (
    <svg viewBox="-44 -44 88 50" aria-hidden="true">
      <path d="M-44 0H44M0 6V-44" />
      <path d="M-44 0H0L44 -44" />
      <circle cx={x} cy={-Math.max(0, x)} r="4" />
    </svg>
  );
}
