import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Palette, paint } from './paint.ts';

interface Props {
  /** What is painted: one plane, or one a class. Left out while nobody has computed it. */
  planes: readonly Int8Array[] | undefined;
  palette: Palette | null;
  bands?: boolean;
  /** The same from the build, as HTML: it stands until the first painting. */
  still?: string | undefined;
}

/** A map of values over the plane: the build's still first, painted over once there are numbers. */
export function MapCanvas({ planes, palette, bands = false, still = '' }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const first = planes?.[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new map comes with a new first plane
  useLayoutEffect(() => {
    if (planes && first && palette && canvas.current) paint(canvas.current, planes, palette, bands);
  }, [first, palette, bands]);
  return (
    <span class="playground-map" aria-hidden="true">
      {/* On the page the text is empty, which tells Preact to leave the build's still alone. */}
      <span dangerouslySetInnerHTML={{ __html: still }} />
      <canvas ref={canvas} width="1" height="1" />
    </span>
  );
}
