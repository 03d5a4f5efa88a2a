import { useRef } from 'preact/hooks';

type PointerEvents = Record<
  'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel' | 'onLostPointerCapture',
  (event: PointerEvent) => void
>;

interface Drag<Start> {
  /** What to remember from the moment of the press: the value then, where the pointer was. */
  start(event: PointerEvent): Start;
  move(event: PointerEvent, start: Start): void;
}

/** Mouse, pen and touch dragging of one element; spread the result onto it. Give it a `touch-action` in CSS. */
export function useDrag<Start>({ start, move }: Drag<Start>): PointerEvents {
  const dragging = useRef<{ start: Start } | null>(null);
  const end = () => {
    dragging.current = null;
  };
  return {
    onPointerDown(event) {
      if (event.button !== 0) return;
      const target = event.currentTarget as HTMLElement;
      target.setPointerCapture(event.pointerId);
      target.focus({ preventScroll: true });
      dragging.current = { start: start(event) };
      // Else the press would select the text around a handle.
      event.preventDefault();
    },
    onPointerMove(event) {
      if (dragging.current) move(event, dragging.current.start);
    },
    onPointerUp: end,
    onPointerCancel: end,
    onLostPointerCapture: end,
  };
}
