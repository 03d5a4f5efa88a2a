import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import './plot.css';
import { linearScale, type Scale } from './scale.ts';

type Extent = readonly [from: number, to: number];

/** Both scales give percent of the plot's width, and of its height from the top. */
export interface PlotScales {
  x: Scale;
  y: Scale;
}

const Scales = createContext<PlotScales | null>(null);

/** The scales of the plot around this mark. */
export function usePlot(): PlotScales {
  const scales = useContext(Scales);
  if (!scales) throw new Error('plot: a mark stands outside: put it inside <Plot>');
  return scales;
}

interface Props {
  /** The values at the left and right edge. */
  x: Extent;
  /** The values at the bottom and top edge; from large to small turns the axis over. */
  y: Extent;
  /** Height of the drawing area, as CSS: `16rem`. */
  height: string;
  /** What is drawn, for screen readers; left out when the text around says it. */
  label?: string;
  /** Marks, in painting order: SVG and HTML alike. */
  children: ComponentChildren;
}

/**
 * A drawing area whose marks are placed by percent. So the server's picture fits every width before any script runs,
 * text keeps its size on a phone, and nothing is measured.
 */
export function Plot({ x, y, height, label, children }: Props) {
  const [[x0, x1], [y0, y1]] = [x, y];
  const scales = useMemo(
    () => ({
      x: linearScale([x0, x1], [0, 100]),
      y: linearScale([y0, y1], [100, 0]),
    }),
    [x0, x1, y0, y1],
  );
  return (
    <Scales.Provider value={scales}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of marks is no fieldset */}
      <div class="plot-area" role="group" aria-label={label} style={{ height }}>
        {children}
      </div>
    </Scales.Provider>
  );
}
