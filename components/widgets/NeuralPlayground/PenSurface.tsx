import { useRef } from 'preact/hooks';
import { fixed } from '../../plot/format.ts';
import { percentOf } from './glyphs.ts';
import { extent } from './ownData.ts';
import { type Pen, placeUnder } from './pen.ts';

const stride = 0.1;

/** What takes the pen over the plane: pointer and keys. */
export function PenSurface({ pen }: { pen: Pen }) {
  const isDrawing = useRef(false);
  const { x, y } = pen.cursor;
  const [left, top] = percentOf(x, y);
  const clamp = (value: number) => Math.max(extent[0], Math.min(extent[1], value));
  const onKeyDown = (event: KeyboardEvent) => {
    const far = event.shiftKey ? 3 * stride : stride;
    const step = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, far], ArrowDown: [0, -far] }[event.key];
    if (step) pen.setCursor({ x: clamp(x + step[0]!), y: clamp(y + step[1]!) });
    else if (event.key === ' ' || event.key === 'Enter') pen.apply(x, y);
    else if (event.key === 'Delete' || event.key === 'Backspace') pen.eraseAt(x, y);
    else return;
    event.preventDefault();
  };
  return (
    <div
      class="playground-pen"
      role="application"
      aria-label={`Plane to draw points in; cross at ${fixed(x, 1)}, ${fixed(y, 1)}; space adds a point, Delete erases`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        isDrawing.current = true;
        const place = placeUnder(event, event.currentTarget);
        pen.setCursor(place);
        pen.apply(place.x, place.y);
      }}
      onPointerMove={(event) => {
        if (!isDrawing.current) return;
        const place = placeUnder(event, event.currentTarget);
        pen.setCursor(place);
        pen.apply(place.x, place.y, true);
      }}
      onPointerUp={() => {
        isDrawing.current = false;
      }}
      onPointerCancel={() => {
        isDrawing.current = false;
      }}
    >
      <i style={{ left: `${left}%`, top: `${top}%` }} />
    </div>
  );
}
