import { useRef } from 'preact/hooks';
import { placeForKey } from '../../controls/placeKeys.ts';
import { useDrag } from '../../controls/useDrag.ts';
import { pointUnder } from '../../plot/pointUnder.ts';
import { geometryOf, type Setting } from './model.ts';
import { Sheets, Solid } from './Solid.tsx';
import type { Position, VolumeViewerState } from './scene.ts';
import { type Box, viewBoxOf } from './solid.ts';

interface Props {
  setting: Setting;
  place: Position;
  onMove: (place: Partial<VolumeViewerState>) => void;
  step: number;
  room: number;
}

/** The input, and in it the window as a handle. */
export function Window({ setting, place, onMove, step, room }: Props) {
  const { reach, side, depth, size } = setting;
  const places = geometryOf(setting);
  const handle = useRef<SVGGElement>(null);
  const { row, column, layer } = place;
  const box: Box = { width: side, height: side, depth };

  const moveTo = (event: PointerEvent, svg: SVGSVGElement) => {
    const [x, y] = pointUnder(event, svg);
    const clamp = (at: number) => Math.max(0, Math.min(places.side - 1, Math.round(at - size / 2)));
    // The pointer holds the middle of the window, wherever in the depth that is.
    const away = (layer + places.filterDepth / 2) * step;
    onMove({ row: clamp(y + away), column: clamp(x - away) });
  };
  const drag = useDrag({
    start(event) {
      const svg = event.currentTarget as SVGSVGElement;
      handle.current?.focus({ preventScroll: true });
      moveTo(event, svg);
      return svg;
    },
    move: moveTo,
  });

  return (
    <svg class="volume-drag" viewBox={viewBoxOf(box, step, room)} {...drag}>
      <title>Input</title>
      <Sheets box={box} step={step} isSolid={reach === 'part'} kind="input" />
      <g
        ref={handle}
        class="volume-handle"
        role="slider"
        tabIndex={0}
        aria-label="window"
        aria-roledescription="window in a volume"
        aria-valuemin={0}
        aria-valuemax={places.side - 1}
        aria-valuenow={column}
        aria-valuetext={`row ${row + 1}, column ${column + 1}, slices ${layer + 1} to ${layer + places.filterDepth}`}
        onKeyDown={(event) => {
          const next = placeForKey(event, place, { height: places.side, width: places.side });
          if (!next) return;
          event.preventDefault();
          onMove(next);
        }}
      >
        <Solid
          box={{ x: column, y: row, z: layer, width: size, height: size, depth: places.filterDepth }}
          step={step}
          kind="window"
        />
      </g>
    </svg>
  );
}
