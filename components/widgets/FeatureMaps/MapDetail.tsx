import { useMemo } from 'preact/hooks';
import { fixed } from '../../plot/format.ts';
import type { Rgb } from '../../plot/useThemeColors.ts';
import { layers, type Pixel, type Place, receptiveField } from './layers.ts';
import { MapImage } from './MapImage.tsx';
import { filtered, kernelOf, type Net, type Response, valueAt } from './model.ts';
import { ResultMap } from './ResultMap.tsx';

interface Props {
  net: Net;
  response: Response;
  colors: readonly Rgb[] | null;
  place: Place;
  /** The pixel that the pointer, or a key, is on. */
  pixel: Pixel | null;
  onMove: (pixel: Pixel | null) => void;
  onGo: (place: Place) => void;
}

/** One map with what it is made of: the maps before it, the filters, and what each filter makes of its map. */
export function MapDetail(props: Props) {
  const { response, place, pixel, onMove, onGo } = props;
  const { layer, map } = place;
  const value = pixel && fixed(valueAt(response, layer, map, ...pixel), 2);
  return (
    <div class="maps-detail">
      <Sources {...props} />
      <div>
        <ResultMap {...props} onMove={onMove} onPick={(picked) => onGo({ ...place, pixel: picked })} />
        <p>
          {pixel ? (
            <>
              row {pixel[0] + 1}, column {pixel[1] + 1}: <b>{value}</b>
            </>
          ) : (
            'Press a pixel to see its arithmetic'
          )}
        </p>
      </div>
    </div>
  );
}

function Sources({ net, response, colors, place, pixel }: Props) {
  const { layer, map } = place;
  const { kind, window, size, scale } = layers[layer]!;
  const before = layers[layer - 1]!;
  const isConvolution = kind === 'convolution';
  const channels = isConvolution ? [...Array(before.maps).keys()] : [map];
  const field = pixel && receptiveField(layer, pixel, layer - 1);
  const hasParts = isConvolution && channels.length > 1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the channels follow from the layer
  const parts = useMemo(
    () => (hasParts ? channels.map((channel) => filtered(net, response, layer, map, channel)) : []),
    [hasParts, net, response, layer, map],
  );
  const kernels = isConvolution ? channels.map((channel) => kernelOf(net, layer, map, channel)) : [];
  const strongest = Math.max(...kernels.flat().map(Math.abs));
  return (
    <>
      <table class={hasParts ? 'maps-many' : ''}>
        <thead>
          <tr>
            <th scope="col">{before.title}</th>
            {isConvolution && (
              <>
                <td />
                <th scope="col">filter</th>
              </>
            )}
            {hasParts && (
              <>
                <td />
                <th scope="col">filtered</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {channels.map((channel) => (
            <tr key={channel}>
              <td>
                <MapImage
                  {...before}
                  values={response.layers[layer - 1]}
                  map={channel}
                  colors={colors}
                  flip={`map ${layer - 1} ${channel}`}
                  field={field}
                  fieldFlip={`patch ${channel}`}
                />
              </td>
              {isConvolution && (
                <>
                  <td>∗</td>
                  <td>
                    <MapImage
                      values={kernels[channel]}
                      size={window}
                      scale={strongest}
                      colors={colors}
                      flip={`kernel ${channel}`}
                    />
                  </td>
                </>
              )}
              {hasParts && (
                <>
                  <td>=</td>
                  <td>
                    <MapImage
                      values={parts[channel]}
                      size={size}
                      scale={scale}
                      colors={colors}
                      flip={`part ${channel}`}
                      field={pixel && { row: pixel[0], column: pixel[1], size: 1 }}
                    />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="maps-step" data-flip="step">
        {isConvolution ? (
          <>
            {hasParts && <b>Σ</b>} + bias
            <br />
            {fixed(net.parameters[layer]!.bias[map]!, 2)}
          </>
        ) : kind === 'relu' ? (
          'max(0, z)'
        ) : (
          <>
            largest
            <br />
            of 2 × 2
          </>
        )}
        <br />→
      </p>
    </>
  );
}
