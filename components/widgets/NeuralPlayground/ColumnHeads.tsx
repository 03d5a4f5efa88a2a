import type { Layout } from './layout.ts';
import type { Playground } from './usePlayground.ts';

/** Above each column what it is, and buttons that add and remove units and layers. */
export function ColumnHeads({ playground, layout }: { playground: Playground; layout: Layout }) {
  const { state, sizes, change } = playground;
  const { layers } = state;
  const resize = (layer: number, size: number) => {
    change({ layers: size === 0 ? layers.toSpliced(layer, 1) : layers.with(layer, size) });
  };
  return (
    <>
      {layout.columns.map(({ x }, depth) => {
        const layer = depth - 1;
        const isHidden = depth > 0 && depth < layout.columns.length - 1;
        return (
          <div key={depth} class="playground-head" style={{ left: `${x}%` }}>
            <span>{depth === 0 ? 'features' : isHidden ? `layer ${depth}` : 'output'}</span>
            {isHidden && (
              <span>
                <button
                  type="button"
                  aria-label={`Remove a unit from layer ${depth}`}
                  data-help="units"
                  onClick={() => resize(layer, layers[layer]! - 1)}
                >
                  −
                </button>
                <span class="playground-count">{sizes[depth]}</span>
                <button
                  type="button"
                  aria-label={`Add a unit to layer ${depth}`}
                  data-help="units"
                  onClick={() => resize(layer, layers[layer]! + 1)}
                >
                  +
                </button>
              </span>
            )}
          </div>
        );
      })}
    </>
  );
}
