import { useState } from 'preact/hooks';
import { extent, type OwnData, type OwnPoint, rounded } from './ownData.ts';
import type { Playground } from './usePlayground.ts';

export type Tool = '0' | '1' | '2' | '3' | '4' | 'value' | 'erase';
export type Pen = ReturnType<typeof usePen>;

/** How near a point must be to be erased, and how far apart dragging sets points. */
const reach = 0.08;
const apart = 0.09;

/** Drawing points into the plane: which kind, and where. */
export function usePen({ state, change, say }: Playground) {
  const [isActive, setIsActive] = useState(false);
  const [tool, setTool] = useState<Tool>('1');
  const [value, setValue] = useState(1);
  const [cursor, setCursor] = useState({ x: 0, y: 0 });
  const kind: OwnData['kind'] = tool === 'value' ? 'values' : 'classes';
  const own = state.data === 'own' && state.own ? state.own : null;

  const points = (): OwnPoint[] => {
    if (own && (own.kind === kind || tool === 'erase')) return [...own.points];
    return [];
  };
  const put = (next: OwnPoint[]) => {
    const nextKind = tool === 'erase' && own ? own.kind : kind;
    change({ data: 'own', own: { kind: nextKind, points: next } });
  };

  return {
    isActive,
    tool,
    value,
    cursor,
    setCursor,
    setValue,
    activate: setIsActive,
    choose: (next: string) => setTool(next as Tool),
    clear: () => say(''),
    /** Adds a point, or erases those near. `isDragging` keeps some distance to the last one. */
    apply(x: number, y: number, isDragging = false) {
      const all = points();
      if (tool === 'erase') {
        const left = all.filter((point) => Math.hypot(point.x - x, point.y - y) > reach);
        if (left.length < all.length) put(left);
        return;
      }
      const last = all.at(-1);
      if (isDragging && last && Math.hypot(last.x - x, last.y - y) < apart) return;
      put([...all, rounded({ x, y, label: tool === 'value' ? value : Number(tool) }, kind)]);
    },
    eraseAt(x: number, y: number) {
      if (!own) return;
      put(own.points.filter((point) => Math.hypot(point.x - x, point.y - y) > reach));
    },
  };
}

/** Where in the plane a pointer is over its picture. */
export function placeUnder(event: PointerEvent, area: Element): { x: number; y: number } {
  const box = area.getBoundingClientRect();
  const [low, high] = extent;
  return {
    x: low + ((high - low) * (event.clientX - box.left)) / box.width,
    y: high - ((high - low) * (event.clientY - box.top)) / box.height,
  };
}
