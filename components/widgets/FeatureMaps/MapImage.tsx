import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Rgb } from '../../plot/useThemeColors.ts';
import type { Field, Layer } from './layers.ts';
import { paint } from './paint.ts';

interface Props {
  /** One map of those that lie side by side in `values`, (size, size, maps). Undefined while nobody has computed it. */
  values: ArrayLike<number> | undefined;
  map?: number;
  maps?: number;
  size: number;
  scale: number;
  kind?: Layer['kind'];
  colors: readonly Rgb[] | null;
  /** What it is called by on its way from one level to the next. */
  flip?: string | undefined;
  /** A square to frame, and what that square is called on its way. */
  field?: Field | null | undefined;
  fieldFlip?: string | undefined;
  /** The layer whose strip of stills stands until there are values; the server draws it. */
  still?: string | undefined;
}

/** A map of values, painted pixel by pixel. */
export function MapImage(props: Props) {
  const { values, map = 0, maps = 1, size, scale, kind, colors, flip, field, fieldFlip, still } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (values && colors && canvas.current) {
      paint(canvas.current, values, { map, maps, size, scale, ...(kind && { kind }) }, colors);
    }
  }, [values, colors, map, maps, size, scale, kind]);
  const percent = (pixels: number) => `${(100 * pixels) / size}%`;
  return (
    <span class="maps-image" data-flip={flip} aria-hidden="true">
      {/* On the page the text is empty, which tells Preact to leave the server's still alone. */}
      {still && <span dangerouslySetInnerHTML={{ __html: import.meta.env.SSR ? stillOf(still, map, maps) : '' }} />}
      <canvas ref={canvas} width="1" height="1" />
      {field && (
        <i
          class="maps-field"
          data-flip={fieldFlip}
          style={{
            left: percent(field.column),
            top: percent(field.row),
            width: percent(field.size),
            height: percent(field.size),
          }}
        />
      )}
    </span>
  );
}

/** One map cut out of its layer's strips, colored behind masks, so that it follows the theme. */
function stillOf(name: string, map: number, maps: number): string {
  const cut = `mask-size:${100 * maps}% 100%;mask-position:${maps > 1 ? (100 * map) / (maps - 1) : 0}% 0`;
  const source = name.replace('relu', 'conv');
  const above = `<i class="maps-${name === 'input' ? 'ink' : 'above'}" style="mask-image:var(--above-${source});${cut}"></i>`;
  if (!name.startsWith('conv')) return above;
  return `${above}<i class="maps-below" style="mask-image:var(--below-${source});${cut}"></i>`;
}
