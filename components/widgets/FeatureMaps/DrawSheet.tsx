import { useRef, useState } from 'preact/hooks';
import type { Rgb } from '../../plot/useThemeColors.ts';
import type { Field } from './layers.ts';
import { layers } from './layers.ts';
import { MapImage } from './MapImage.tsx';
import { extend, onSheet, type Strokes, sheet } from './strokes.ts';

interface Props {
  strokes: Strokes | null;
  /** The generated digit, where nothing is drawn. */
  pixels: Float32Array;
  colors: readonly Rgb[] | null;
  /** The part of the network's picture that is looked at. */
  field: Field | null;
  onDraw: (strokes: Strokes) => void;
}

const arrows: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The sheet to draw on, by pointer or by keys. The first stroke replaces a generated digit. */
export function DrawSheet({ strokes, pixels, colors, field, onDraw }: Props) {
  const drawn = useRef<Strokes>([]);
  drawn.current = strokes ?? [];
  const isDrawing = useRef(false);
  const [brush, setBrush] = useState<{ x: number; y: number; isDown: boolean } | null>(null);
  const draw = (x: number, y: number, begins = false) => {
    const longer = extend(drawn.current, x, y, begins);
    if (longer === drawn.current) return;
    drawn.current = longer;
    onDraw(longer);
  };
  const drawAt = (event: PointerEvent, begins: boolean) => {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    draw(((event.clientX - left) / width) * sheet - 0.5, ((event.clientY - top) / height) * sheet - 0.5, begins);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = brush ?? { x: sheet / 2, y: sheet / 4, isDown: false };
    const arrow = arrows[event.key];
    const far = event.shiftKey ? 6 : 2;
    if (arrow) {
      const clamp = (value: number) => Math.max(0, Math.min(sheet - 1, value));
      const moved = { ...at, x: clamp(at.x + far * arrow[0]), y: clamp(at.y + far * arrow[1]) };
      setBrush(moved);
      if (at.isDown) draw(moved.x, moved.y);
    } else if (event.key === ' ' || event.key === 'Enter') {
      if (!at.isDown) draw(at.x, at.y, true);
      setBrush({ ...at, isDown: !at.isDown });
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      onDraw(event.key === 'Delete' ? [] : drawn.current.slice(0, -1));
      setBrush({ ...at, isDown: false });
    } else return;
    event.preventDefault();
  };
  const stop = () => {
    isDrawing.current = false;
  };
  const seen =
    field && (strokes?.length ? onSheet(strokes, field) : [field.column / 28, field.row / 28, field.size / 28]);
  return (
    <div
      class="maps-sheet"
      role="application"
      aria-label={`Sheet to draw a digit on. ${
        brush ? `Brush ${brush.isDown ? 'down' : 'up'} at ${brush.x + 1}, ${brush.y + 1} of ${sheet}. ` : ''
      }Arrow keys move the brush, space puts it down and lifts it, Backspace takes a stroke back, Delete clears.`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) setBrush({ x: sheet / 2, y: sheet / 4, isDown: false });
      }}
      onBlur={() => setBrush(null)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        isDrawing.current = true;
        drawAt(event, true);
      }}
      onPointerMove={(event) => isDrawing.current && drawAt(event, false)}
      onPointerUp={stop}
      onPointerCancel={stop}
    >
      {!strokes && <MapImage values={pixels} {...layers[0]!} colors={colors} still="input" />}
      <svg viewBox={`-0.5 -0.5 ${sheet} ${sheet}`} aria-hidden="true">
        {strokes?.map((points, index) => (
          <path key={index} d={`M${points.map((point) => point.join(' ')).join('L')}${points.length > 1 ? '' : 'z'}`} />
        ))}
        {brush && (
          <circle cx={brush.x} cy={brush.y} r={brush.isDown ? 3 : 4.5} class={brush.isDown ? 'maps-down' : ''} />
        )}
      </svg>
      {strokes?.length === 0 && !brush && <p>Draw a digit here</p>}
      {seen && (
        <i
          class="maps-field"
          style={{
            left: `${100 * seen[0]}%`,
            top: `${100 * seen[1]}%`,
            width: `${100 * seen[2]}%`,
            height: `${100 * seen[2]}%`,
          }}
        />
      )}
    </div>
  );
}
