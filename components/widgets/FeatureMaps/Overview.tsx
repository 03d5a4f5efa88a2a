import type { Rgb } from '../../plot/useThemeColors.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { feeds, isDense, layers, outputLayer, type Place, receptiveField } from './layers.ts';
import { MapImage } from './MapImage.tsx';
import type { Response } from './model.ts';
import { Outputs } from './Outputs.tsx';
import { pixelUnder } from './pixelUnder.ts';
import { writePlace } from './scene.ts';
import { placeName } from './words.ts';

interface Props {
  response: Response | null;
  probabilities: readonly number[];
  colors: readonly Rgb[] | null;
  /** The map, or its pixel, that the pointer or the focus is on. */
  hovered: Place | null;
  onHover: (place: Place | null) => void;
  onGo: (place: Place) => void;
}

/** Rows of maps in a column, which is as many as the fewest maps of a layer. */
const rows = 6;

/** The whole network, from the picture to the ten probabilities; every map is a button. */
export function Overview(props: Props) {
  return (
    <div class="maps-net">
      {layers.map((layer, index) => (
        <>
          {index > 0 && <Wires key={`wires ${layer.name}`} layer={index} hovered={props.hovered} />}
          {index === outputLayer ? (
            <Outputs key={layer.name} {...props} />
          ) : (
            <Column key={layer.name} {...props} index={index} />
          )}
        </>
      ))}
    </div>
  );
}

function Column({ index, response, colors, hovered, onHover, onGo }: Props & { index: number }) {
  const layer = layers[index]!;
  const { name, title, size, maps } = layer;
  const images = Array.from({ length: maps }, (_, map) => {
    const isSource = hovered && feeds(index, map, hovered.layer, hovered.map);
    const isSelf = hovered?.layer === index && hovered.map === map;
    const pixel = hovered?.pixel;
    return (
      <MapImage
        key={map}
        {...layer}
        values={response?.layers[index]}
        map={map}
        colors={colors}
        flip={`map ${index} ${map}`}
        field={pixel && (isSource || isSelf) ? receptiveField(hovered.layer, pixel, index) : null}
        still={name}
      />
    );
  });
  return (
    <div class={`maps-column maps-${maps}`}>
      <ColumnHead title={title} shape={maps > 1 ? `${size} × ${size} × ${maps}` : `${size} × ${size}`} />
      <div>
        {index === 0
          ? images
          : images.map((image, map) => {
              const place = { layer: index, map, pixel: null };
              return (
                <button
                  type="button"
                  key={image.key}
                  // Before the weights are there, there is nothing to go into.
                  disabled={!response}
                  data-go={writePlace(place)}
                  aria-label={placeName(place)}
                  onClick={() => onGo(place)}
                  onFocus={() => onHover(place)}
                  onBlur={() => onHover(null)}
                  onPointerMove={(event) => onHover({ ...place, pixel: pixelUnder(event, size) })}
                  onPointerLeave={() => onHover(null)}
                >
                  {image}
                </button>
              );
            })}
      </div>
    </div>
  );
}

/** Which maps a layer's maps are made of. Of the map that is looked at, the lines stand out. */
function Wires({ layer, hovered }: { layer: number; hovered: Place | null }) {
  const [before, after] = [layers[layer - 1]!.maps, layers[layer]!.maps];
  const sources = Math.min(rows, before);
  const targets = after === 10 ? 10 : rows;
  const line = (from: number, to: number) => `M0 ${(100 * (from + 0.5)) / sources}L10 ${(100 * (to + 0.5)) / targets}`;
  const all: string[] = [];
  for (let to = 0; to < targets; to++) {
    for (let from = 0; from < sources; from++) if (isDense(layer) || from === to) all.push(line(from, to));
  }
  const marked: string[] = [];
  if (hovered && hovered.layer >= layer) {
    for (let to = 0; to < after; to++) {
      const isOnTheWay = hovered.layer === layer ? to === hovered.map : feeds(layer, to, hovered.layer, hovered.map);
      for (let from = 0; isOnTheWay && from < before; from++) {
        if (isDense(layer) || from === to) marked.push(line(rowOf(from, before), rowOf(to, after)));
      }
    }
  }
  return (
    <svg class="maps-wires" viewBox="0 0 10 100" preserveAspectRatio="none" aria-hidden="true">
      <path d={all.join('')} />
      <path class="maps-marked" d={[...new Set(marked)].join('')} />
    </svg>
  );
}

/** Twelve maps stand two in a row. */
const rowOf = (map: number, maps: number): number => (maps === 2 * rows ? Math.floor(map / 2) : map);
