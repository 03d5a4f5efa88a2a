import { contours } from 'd3-contour';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { MapCanvas } from './MapCanvas.tsx';
import { unitName } from './names.ts';
import { extent } from './ownData.ts';
import { Points } from './Points.tsx';
import type { Palette } from './paint.ts';
import type { StillMaps } from './still.ts';
import type { Playground } from './usePlayground.ts';

interface Props {
  playground: Playground;
  palette: Palette | null;
  stills: StillMaps | null;
  /** What is drawn over the map: the cursor of who draws points. */
  children?: ComponentChildren;
}

/** The plane as the network sees it, with the points it learns from. */
export function OutputPanel({ playground, palette, stills, children }: Props) {
  const { state, data, spec, sizes, picture, focus } = playground;
  const bands = state.output === 'bands';
  const { unit } = focus;
  const title = unit ? `What ${unitName(sizes, unit.layer + 1, unit.index)} gives` : titles[spec.loss];
  return (
    <div class="playground-output">
      <p class="playground-caption">{title}</p>
      <div class="playground-plane">
        <MapCanvas planes={picture.large} palette={palette} bands={bands} still={stills?.large} />
        <Boundary
          heights={picture.heights}
          levels={spec.loss === 'squared' ? [-0.5, 0, 0.5] : [unit && state.activation === 'sigmoid' ? 0.5 : 0]}
        />
        <Points data={data} withTest={state.test === 'shown' || Boolean(children)} />
        {children}
      </div>
      <p class="playground-ticks" aria-hidden="true">
        <span>{short(extent[0])}</span>
        <span>x₁ across, x₂ up</span>
        <span>{short(extent[1])}</span>
      </p>
    </div>
  );
}

const titles = {
  logistic: 'The network’s answer: class 0 or 1',
  softmax: 'The network’s answer: likeliest class',
  squared: 'The network’s prediction',
};
const short = (value: number) => String(value).replace('-', '−');

/** Where the network wavers between two classes, as a line: so the map reads without its colors too. */
function Boundary({ heights, levels }: { heights: readonly Float32Array[] | undefined; levels: number[] }) {
  const first = heights?.[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new map comes with new planes, and its levels with it
  const paths = useMemo(() => {
    if (!heights || !first) return [];
    const size = Math.sqrt(first.length);
    const surfaces = heights.length === 1 ? [Array.from(first)] : heights.map((plane, k) => lead(plane, k, heights));
    const scale = 100 / size;
    return surfaces.flatMap((surface) =>
      levels.map((level) =>
        contours()
          .size([size, size])
          .contour(surface, level)
          .coordinates.flatMap((polygon) =>
            polygon.map((ring) => lineOf(ring.map(([x, y]) => [x! * scale, y! * scale] as const))),
          )
          .join(''),
      ),
    );
  }, [first]);
  return (
    <svg class="playground-boundary" viewBox="0 0 100 100" aria-hidden="true">
      {paths.map((path, i) => (
        <path key={i} d={path} />
      ))}
    </svg>
  );
}

/** How far a class leads the best of the others. */
function lead(own: Float32Array, k: number, all: readonly Float32Array[]): number[] {
  const others = all.filter((_, j) => j !== k);
  return Array.from(own, (value, i) => value - Math.max(...others.map((other) => other[i]!)));
}

/** A ring without its stretches along the edge of the picture, which are no boundary. */
function lineOf(ring: readonly (readonly [number, number])[]): string {
  const isEdge = ([x, y]: readonly [number, number]) => x < 1 || y < 1 || x > 99 || y > 99;
  let path = '';
  let isOpen = false;
  for (const point of ring) {
    if (isEdge(point)) isOpen = false;
    else {
      path += `${isOpen ? 'L' : 'M'}${point[0].toFixed(1)},${point[1].toFixed(1)}`;
      isOpen = true;
    }
  }
  return path;
}
