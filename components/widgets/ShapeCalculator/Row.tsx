import { Handle } from './Handle.tsx';
import { type Layer, leftOver } from './model.ts';

interface Props {
  layer: Layer;
  /** How many places there are; 0 where there is no layer. */
  places: number;
  /** The one that is marked. */
  place: number;
  onMove: (place: number) => void;
}

const mostCells = 48;
const mostLanes = 12;
const cellHeight = 30;
const lanesHeight = 72;

/** The first axis as a row of boxes, padding and all, and under it a bar for each place of the filter. */
export function Row({ layer, places, place, onMove }: Props) {
  const { size, stride, padding } = layer;
  const side = layer.sides[0]!;
  const length = Math.max(1, side + 2 * padding);
  const left = places > 0 ? leftOver(side, layer) : 0;
  const shown = shownPlaces(places, place, Math.ceil(size / Math.max(1, stride)));
  const lanes = Math.max(1, shown.lanes);
  const laneHeight = Math.min(12, lanesHeight / lanes);
  const percent = (cells: number) => `${(100 * cells) / length}%`;
  return (
    <div class="shape-row">
      <svg width="100%" height={cellHeight + lanesHeight + 8} aria-hidden="true">
        <rect class="shape-padding" width="100%" height={cellHeight} />
        <rect class="shape-input" x={percent(padding)} width={percent(side)} height={cellHeight} />
        {length <= mostCells &&
          Array.from({ length: length - 1 }, (_, cell) => (
            <line key={cell} class="shape-grid" x1={percent(cell + 1)} x2={percent(cell + 1)} y2={cellHeight} />
          ))}
        {left > 0 && (
          <g class="shape-left">
            <rect x={percent(length - left)} width={percent(left)} height={cellHeight} />
            <line x1={percent(length - left)} x2="100%" y1={cellHeight} y2="0" />
          </g>
        )}
        {shown.places.map((each, index) => (
          <rect
            key={each}
            class={each === place ? 'shape-bar shape-chosen' : 'shape-bar'}
            x={percent(each * stride)}
            y={cellHeight + 6 + (index % lanes) * laneHeight}
            width={percent(size)}
            height={Math.max(3, laneHeight - 3)}
            rx="2"
          />
        ))}
      </svg>
      {places > 0 && (
        <Handle place={place} places={places} step={stride / length} length={size / length} onMove={onMove} />
      )}
    </div>
  );
}

/** All places, in as many lanes as keep them apart; or the first, the marked and the last of very many. */
function shownPlaces(places: number, place: number, lanes: number): { places: number[]; lanes: number } {
  if (places <= mostCells && lanes <= mostLanes) return { places: [...Array(places).keys()], lanes };
  const few = [0, 1, 2, place, places - 1].filter((each) => each < places);
  const unique = [...new Set(few)].toSorted((one, other) => one - other);
  return { places: unique, lanes: unique.length };
}
