import { placeForKey } from '../../controls/placeKeys.ts';
import type { Rgb } from '../../plot/useThemeColors.ts';
import { layers, type Pixel, type Place } from './layers.ts';
import { MapImage } from './MapImage.tsx';
import type { Response } from './model.ts';
import { pixelUnder } from './pixelUnder.ts';
import { placeName } from './words.ts';

interface Props {
  place: Place;
  response: Response;
  colors: readonly Rgb[] | null;
  /** The pixel that pointer or keys are on. */
  pixel: Pixel | null;
  /** The arrow keys have moved, or the pointer has; null when it has left. */
  onMove: (pixel: Pixel | null) => void;
  /** The pointer moves the pixel only while it is pressed. */
  isDragged?: boolean;
  /** A pixel was pressed. */
  onPick: (pixel: Pixel) => void;
}

/** A map large enough to choose a pixel of it, by pointer or by keys. */
export function ResultMap({ place, response, colors, pixel, onMove, onPick, isDragged = false }: Props) {
  const { layer, map } = place;
  const info = layers[layer]!;
  const { size } = info;
  const middle = Math.floor(size / 2);
  const [row, column] = pixel ?? [middle, middle];
  const onKeyDown = (event: KeyboardEvent) => {
    const moved = placeForKey(event, { row, column }, { height: size, width: size });
    if (moved) onMove(pixel ? [moved.row, moved.column] : [row, column]);
    else if (event.key === 'Enter' || event.key === ' ') onPick([row, column]);
    else return;
    event.preventDefault();
  };
  return (
    <div
      class={`maps-result ${isDragged ? 'maps-dragged' : ''}`}
      role="application"
      aria-label={`${placeName({ layer, map, pixel })}. Arrow keys choose a pixel, Enter shows its arithmetic, Escape goes up.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => (!isDragged || event.buttons === 1) && onMove(pixelUnder(event, size))}
      onPointerLeave={() => isDragged || onMove(null)}
      onClick={(event) => onPick(pixelUnder(event, size))}
    >
      <MapImage
        {...info}
        values={response.layers[layer]}
        map={map}
        colors={colors}
        flip={`map ${layer} ${map}`}
        field={pixel && { row: pixel[0], column: pixel[1], size: 1 }}
        fieldFlip="pixel"
      />
    </div>
  );
}
