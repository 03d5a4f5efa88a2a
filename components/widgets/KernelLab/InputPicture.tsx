import { useMemo, useRef } from 'preact/hooks';
import type { Picture, Point } from '#engine/data/drawing/picture.ts';
import { type Place, placeForKey } from '../../controls/placeKeys.ts';
import { useDrag } from '../../controls/useDrag.ts';
import { useWidgetId } from '../../controls/widgetId.ts';
import { pointUnder } from '../../plot/pointUnder.ts';
import { addressOf } from './bitmap.ts';
import { cornerOf, placeAt, viewBoxOf } from './frame.ts';
import type { Filter, Plane } from './model.ts';
import type { OwnPicture } from './useOwnPicture.ts';

interface Props {
  picture: Picture;
  filter: Filter;
  output: Plane;
  place: Place;
  /** What comes out there, in words. */
  valueText: string;
  onMove: (place: Place) => void;
  own: OwnPicture;
}

/** The picture, its frame of zeros, and the window: moved, or with a pen in hand painted under. */
export function InputPicture({ picture, filter, output, place, valueText, onMove, own }: Props) {
  const address = useMemo(() => addressOf(picture), [picture]);
  const hatching = useWidgetId('zeros');
  const window = useRef<SVGGElement>(null);
  const last = useRef<Point>([0, 0]);
  const { height, width } = picture;
  const { size } = filter;
  const isDrawing = own.tool !== 'window';
  const { x, y } = cornerOf(place, filter);
  const middle: Point = [x + size / 2, y + size / 2];

  const drag = useDrag({
    start(event) {
      const svg = event.currentTarget as SVGSVGElement;
      const at = pointUnder(event, svg);
      window.current?.focus({ preventScroll: true });
      last.current = at;
      if (isDrawing) own.begin(picture, at);
      else onMove(placeAt(at, filter, output));
      return svg;
    },
    move(event, svg) {
      const at = pointUnder(event, svg);
      if (isDrawing) own.draw(last.current, at);
      else onMove(placeAt(at, filter, output));
      last.current = at;
    },
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (isDrawing && (event.key === ' ' || event.key === 'Enter')) {
      event.preventDefault();
      own.begin(picture, middle);
      return;
    }
    const next = placeForKey(event, place, output);
    if (!next) return;
    event.preventDefault();
    onMove(next);
  };

  return (
    <svg class={isDrawing ? 'kernel-plane kernel-pen' : 'kernel-plane'} viewBox={viewBoxOf(picture, filter)} {...drag}>
      <title>Input</title>
      {filter.padding > 0 && (
        <>
          <pattern id={hatching} width="1" height="1" patternUnits="userSpaceOnUse">
            <path class="kernel-hatch" d="M0 1L1 0" />
          </pattern>
          <path
            fill={`url(#${hatching})`}
            fill-rule="evenodd"
            class="kernel-frame"
            d={`M${-filter.padding} ${-filter.padding}h${width + 2 * filter.padding}v${height + 2 * filter.padding}H${-filter.padding}zM0 0h${width}v${height}H0z`}
          />
        </>
      )}
      <image href={address} width={width} height={height} preserveAspectRatio="none" />
      <rect class="kernel-edge" width={width} height={height} />
      <g
        ref={window}
        class="kernel-window"
        role="slider"
        tabIndex={0}
        aria-label="window"
        aria-roledescription="window on a picture"
        aria-valuemin={0}
        aria-valuemax={output.width - 1}
        aria-valuenow={place.column}
        aria-valuetext={valueText}
        onKeyDown={onKeyDown}
      >
        <rect class="kernel-halo" x={x} y={y} width={size} height={size} />
        <rect class="kernel-outline" x={x} y={y} width={size} height={size} />
      </g>
    </svg>
  );
}
