import { useMemo } from 'preact/hooks';
import type { Picture } from '#engine/data/drawing/picture.ts';
import { type Place, placeForKey } from '../../controls/placeKeys.ts';
import { useDrag } from '../../controls/useDrag.ts';
import { pointUnder } from '../../plot/pointUnder.ts';
import { outputOrigin, placeAt, viewBoxOf } from './frame.ts';
import { type Filter, type Plane, shadesOf } from './model.ts';
import { colorOf, shades } from './signedColor.ts';

interface Props {
  picture: Picture;
  filter: Filter;
  output: Plane;
  largest: number;
  place: Place;
  /** What it holds there, in words. */
  valueText: string;
  onMove: (place: Place) => void;
}

/** The output in signed colors, each of its pixels where the middle of its window is. */
export function OutputPicture({ picture, filter, output, largest, place, valueText, onMove }: Props) {
  const cells = useMemo(
    () =>
      [...shadesOf(output, largest, shades)].map(([shade, path]) => (
        <path key={shade} d={path} style={{ fill: colorOf(shade / shades) }} />
      )),
    [output, largest],
  );
  const drag = useDrag({
    start(event) {
      const svg = event.currentTarget as SVGSVGElement;
      onMove(placeAt(pointUnder(event, svg), filter, output));
      return svg;
    },
    move: (event, svg) => onMove(placeAt(pointUnder(event, svg), filter, output)),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = placeForKey(event, place, output);
    if (!next) return;
    event.preventDefault();
    onMove(next);
  };
  const origin = outputOrigin(filter);

  return (
    <svg class="kernel-plane" viewBox={viewBoxOf(picture, filter)} {...drag}>
      <title>Output</title>
      <rect class="kernel-ghost" width={picture.width} height={picture.height} />
      <g transform={`translate(${origin} ${origin}) scale(${filter.stride})`}>
        <rect class="kernel-ground" width={output.width} height={output.height} />
        <g class="kernel-cells">{cells}</g>
        <rect class="kernel-edge" width={output.width} height={output.height} />
        <g
          class="kernel-window"
          role="slider"
          tabIndex={0}
          aria-label="pixel of the output"
          aria-roledescription="pixel of a picture"
          aria-valuemin={0}
          aria-valuemax={output.width - 1}
          aria-valuenow={place.column}
          aria-valuetext={valueText}
          onKeyDown={onKeyDown}
        >
          <rect class="kernel-halo" x={place.column} y={place.row} width="1" height="1" />
          <rect class="kernel-outline" x={place.column} y={place.row} width="1" height="1" />
        </g>
      </g>
    </svg>
  );
}
