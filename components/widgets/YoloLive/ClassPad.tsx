import { useState } from 'preact/hooks';
import type { Point } from '#engine/data/drawing/picture.ts';
import { type DrawnClass, isClosed, longestName, nameOf, padSize, type Stroke, withPoint } from './drawn.ts';
import { examples } from './examples.ts';

/** Length of a stroke at most, and how many there may be: so that the drawing fits into a link. */
const mostStrokes = 6;

interface Props {
  /** Names that other classes have. */
  taken: readonly string[];
  onAdd: (drawn: DrawnClass) => void;
}

/** A pad to draw a class on: by pointer, or by arrow keys with the space bar for pen down and up. */
export function ClassPad({ taken, onAdd }: Props) {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const [name, setName] = useState('');
  const [cursor, setCursor] = useState<Point>([18, 18]);
  const [isDown, setIsDown] = useState(false);

  const begin = (point: Point) => {
    setIsDown(true);
    setCursor(point);
    setStrokes((now) => [...now.slice(0, mostStrokes - 1), [point]]);
  };
  const go = (point: Point) => {
    setCursor(point);
    if (isDown) setStrokes((now) => [...now.slice(0, -1), withPoint(now.at(-1)!, point)]);
  };
  const lift = () => {
    setIsDown(false);
    setStrokes((now) => now.filter((stroke) => stroke.length > 1));
  };
  const pointUnder = (event: PointerEvent): Point => {
    const area = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const within = (share: number) => Math.min(padSize, Math.max(0, Math.round(share * padSize)));
    return [within((event.clientX - area.left) / area.width), within((event.clientY - area.top) / area.height)];
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [-2, 0], ArrowRight: [2, 0], ArrowUp: [0, -2], ArrowDown: [0, 2] }[event.key];
    const within = (at: number) => Math.min(padSize, Math.max(0, at));
    if (step) go([within(cursor[0] + step[0]!), within(cursor[1] + step[1]!)]);
    else if (event.key !== ' ') return;
    else if (isDown) lift();
    else begin(cursor);
    event.preventDefault();
  };

  const isTaken = taken.includes(name.trim());
  const canAdd = strokes.some((stroke) => stroke.length > 1) && name.trim() !== '' && !isTaken;
  return (
    <form
      class="yolo-live-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (!canAdd) return;
        onAdd({ name: name.trim(), strokes: strokes.filter((stroke) => stroke.length > 1) });
        setStrokes([]);
        setName('');
      }}
    >
      <div
        class="yolo-live-pad"
        role="application"
        aria-label={`Pad to draw a class on: pen ${isDown ? 'down' : 'up'} at ${cursor[0]}, ${cursor[1]} of ${padSize}; arrow keys move it, space puts it down or lifts it`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it takes keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          begin(pointUnder(event));
        }}
        onPointerMove={(event) => isDown && go(pointUnder(event))}
        onPointerUp={lift}
        onPointerCancel={lift}
      >
        <svg viewBox={`0 0 ${padSize} ${padSize}`} aria-hidden="true">
          {strokes.map((stroke, i) => (
            <polyline key={i} class={isClosed(stroke) ? 'yolo-live-closed' : ''} points={stroke.join(' ')} />
          ))}
          <circle cx={cursor[0]} cy={cursor[1]} r="1" />
        </svg>
      </div>
      <div>
        <p>
          Draw a shape; a line that ends where it began is filled. Or begin with one of these:{' '}
          {examples.map((example) => (
            <button
              key={example.name}
              type="button"
              class="widget-button"
              onClick={() => {
                setStrokes(example.strokes);
                setName(example.name);
              }}
            >
              {example.name}
            </button>
          ))}
        </p>
        <p class="yolo-live-buttons">
          <label>
            Name{' '}
            <input
              type="text"
              size={longestName}
              maxLength={longestName}
              value={name}
              onInput={({ currentTarget }) => {
                currentTarget.value = nameOf(currentTarget.value);
                setName(currentTarget.value);
              }}
            />
          </label>
          <button type="submit" class="widget-choice" disabled={!canAdd}>
            Make it a class
          </button>
          <button type="button" class="widget-button" onClick={() => setStrokes([])}>
            Clear
          </button>
        </p>
        {isTaken && <p role="alert">There is a class {name.trim()} already; choose another name.</p>}
      </div>
    </form>
  );
}
