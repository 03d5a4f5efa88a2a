import { pngAddress } from '../../plot/png.ts';
import { featureMap } from './featureMap.ts';
import { featureNames } from './features.ts';
import { type Opening, trainedSession } from './opening.ts';
import type { PlaygroundState } from './scene.ts';
import { mapSizes } from './session.ts';

/** The maps of a picture as HTML, for the page before any script: of every unit by layer, and the large one. */
export interface StillMaps {
  features: string[];
  units: string[][];
  large: string;
}

let last: { opening: Opening; maps: StillMaps } | null = null;

/** Trains once more what the opening has trained: at build that costs less than carrying the maps along. */
export function stillMaps(opening: Opening, state: PlaygroundState): StillMaps {
  if (last?.opening === opening) return last.maps;
  const session = trainedSession(state);
  const { units, large } = session.frame({ run: 0, unit: null });
  session.dispose();
  const maps = {
    features: featureNames.map((name) => stillOf(featureMap(name), mapSizes.unit)),
    units: units.map((layer) => layer.map((map) => stillOf([map], mapSizes.unit))),
    large: stillOf(large, mapSizes.large),
  };
  last = { opening, maps };
  return maps;
}

/** A map as layers of color behind masks, so that it follows the theme. */
export function stillOf(planes: readonly Int8Array[], size: number): string {
  const layers =
    planes.length === 1
      ? [
          { color: 0, share: planes[0]!.map((value) => Math.max(0, -value)) },
          { color: 1, share: planes[0]!.map((value) => Math.max(0, value)) },
        ]
      : planes.map((plane, color) => ({ color, share: surplus(plane, color, planes) }));
  return layers
    .map(({ color, share }) => `<i class="map-${color}" style="mask-image:url(${maskOf(share, size)})"></i>`)
    .join('');
}

/** How much surer than by guessing, where this class is the likeliest; else 0. From 0 to 127. */
function surplus(plane: Int8Array, color: number, planes: readonly Int8Array[]): Int8Array {
  const guess = 1 / planes.length;
  return plane.map((value, i) => {
    const isLargest = planes.every((other, k) => other[i]! < value || (other[i] === value && k >= color));
    return isLargest ? Math.max(0, (127 * ((value + 127) / 254 - guess)) / (1 - guess)) : 0;
  });
}

/** Shares from 0 to 127 as a grey picture. */
const maskOf = (share: Int8Array, size: number): string =>
  pngAddress(
    Uint8Array.from(share, (value) => 2 * value),
    size,
    size,
    1,
  );
