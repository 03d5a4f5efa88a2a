import { useMemo } from 'preact/hooks';
import type { Data, Part } from './data.ts';
import { pointsPath } from './glyphs.ts';

/** Training points filled, test points hollow: a shape and a color for each class, for values by their sign. */
export function Points({ data, withTest }: { data: Data; withTest: boolean }) {
  const train = useMemo(() => groupsOf(data, data.train), [data]);
  const test = useMemo(() => (withTest ? groupsOf(data, data.test) : []), [data, withTest]);
  return (
    <svg class="playground-points" viewBox="0 0 100 100" aria-hidden="true">
      {test.map(({ glyph, strength, path }) => (
        <path key={`${glyph}/${strength}`} class={`point-${glyph} playground-hollow`} d={path} />
      ))}
      {train.map(({ glyph, strength, path }) => (
        <path key={`${glyph}/${strength}`} class={`point-${glyph}`} d={path} fill-opacity={strength} />
      ))}
    </svg>
  );
}

interface Group {
  glyph: number;
  strength: number;
  path: string;
}

/** One path for all points that look alike. Of values, stronger color is further from 0. */
function groupsOf({ kind }: Data, { points, labels }: Part): Group[] {
  const groups = new Map<string, { glyph: number; strength: number; places: [number, number][] }>();
  const radius = labels.length > 1500 ? 0.6 : labels.length > 400 ? 0.8 : 1;
  labels.forEach((label, i) => {
    const glyph = kind === 'classes' ? label : label > 0 ? 1 : 0;
    const strength = kind === 'classes' ? 1 : Math.min(1, Math.ceil(Math.abs(label) * 4) / 4 || 0.25);
    const key = `${glyph}/${strength}`;
    if (!groups.has(key)) groups.set(key, { glyph, strength, places: [] });
    groups.get(key)!.places.push([points[2 * i]!, points[2 * i + 1]!]);
  });
  return [...groups.values()].map(({ glyph, strength, places }) => ({
    glyph,
    strength,
    path: pointsPath(places, glyph, radius),
  }));
}
