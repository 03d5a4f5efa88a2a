import { useRef } from 'preact/hooks';
import { isWinner, side } from './model.ts';
import type { PoolingLabState } from './scene.ts';
import type { Shown } from './shown.ts';

interface Props {
  state: PoolingLabState;
  shown: Shown;
  /** Sets an entry of the map before it is shifted. */
  onChange: (index: number, value: number) => void;
}

const moves: Record<string, number> = { ArrowUp: -side, ArrowDown: side, ArrowLeft: -1, ArrowRight: 1 };

/** The feature map: press an entry to raise it, or go to it with the arrow keys and type a digit. */
export function MapGrid({ state, shown, onChange }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const { map, size, stride, row, column } = shown;
  const [top, left] = [row * stride, column * stride];
  const isInWindow = (y: number, x: number) => y >= top && y < top + size && x >= left && x < left + size;

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      const isOver = Math.abs(move) === 1 && Math.floor((at + move) / side) !== Math.floor(at / side);
      if (!isOver) grid.current?.querySelectorAll('button')[at + move]?.focus();
    } else if (/^\d$/.test(event.key)) change(at, Number(event.key));
  };
  const change = (at: number, value: number) => {
    // What has come in from the left by the shift is no entry of the map.
    if ((at % side) - state.shift >= 0) onChange(at - state.shift, value);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid everywhere
    <div class="pool-grid" role="group" aria-label="feature map" ref={grid} style={{ '--columns': side }}>
      {map.flatMap((line, y) =>
        line.map((entry, x) => {
          const at = y * side + x;
          const inside = isInWindow(y, x);
          const winner = inside && state.kind === 'max' && isWinner(map, [top, left], size, y, x);
          return (
            <button
              key={at}
              type="button"
              class={`pool-cell${winner ? ' pool-winner' : ''}`}
              style={{ '--strength': `${entry * 4.5}%`, 'grid-area': `${y + 1} / ${x + 1}` }}
              tabIndex={at === top * side + left ? 0 : -1}
              aria-label={`row ${y + 1}, column ${x + 1}: ${entry}${inside ? ', in the window' : ''}`}
              onClick={() => change(at, (entry + 1) % 10)}
              onKeyDown={(event) => onKeyDown(event, at)}
            >
              {entry}
            </button>
          );
        }),
      )}
      <span
        class="pool-window"
        style={{ 'grid-area': `${top + 1} / ${left + 1} / span ${size} / span ${size}` }}
        aria-hidden="true"
      />
    </div>
  );
}
