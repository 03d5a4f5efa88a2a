import { useMemo, useRef, useState } from 'preact/hooks';
import { ColumnHeads } from './ColumnHeads.tsx';
import { featureMap } from './featureMap.ts';
import { type FeatureName, featureNames, features } from './features.ts';
import { drawnLinks, type Layout, type Link, layoutOf, linkAt, linksOf, pathOf, strokeWidth } from './layout.ts';
import { MapCanvas } from './MapCanvas.tsx';
import { unitName } from './names.ts';
import type { Palette } from './paint.ts';
import type { StillMaps } from './still.ts';
import type { Playground } from './usePlayground.ts';

interface Props {
  playground: Playground;
  palette: Palette | null;
  stills: StillMaps | null;
  /** The unit whose weights are open to be edited: depth 1 is the first layer behind the features. */
  chosen: Chosen | null;
  onChoose: (chosen: Chosen | null) => void;
  onHover: (link: Link | null) => void;
}

export interface Chosen {
  depth: number;
  index: number;
  /** The weight that was pressed. */
  from?: number;
}

/** Features, units with their maps, and the weights between them. */
export function NetworkPicture({ playground, palette, stills, chosen, onChoose, onHover }: Props) {
  const { state, sizes, picture } = playground;
  const layout = useMemo(
    () => layoutOf(state.features, state.layers, sizes.at(-1)!),
    [state.features, state.layers, sizes],
  );
  const links = useMemo(() => linksOf(layout, sizes), [layout, sizes]);
  const [hovered, setHovered] = useState<Link | null>(null);
  // Between a change and the network made for it, the old weights fit no more.
  const fits = picture.parameters.length === countOf(sizes);
  const drawn = fits ? drawnLinks(links, picture.parameters) : [];
  const area = useRef<HTMLDivElement>(null);

  const linkUnder = (event: PointerEvent): Link | null => {
    const box = area.current!.getBoundingClientRect();
    const place = { x: (100 * (event.clientX - box.left)) / box.width, y: event.clientY - box.top };
    return linkAt(drawn, place, event.pointerType === 'touch' ? 16 : 9);
  };
  const hover = (link: Link | null) => {
    if (link?.place === hovered?.place) return;
    setHovered(link);
    onHover(link);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section class="playground-network" aria-label="Network" tabIndex={0}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: by keys, a unit's button opens its weights */}
      <div
        class="playground-graph"
        ref={area}
        style={{
          height: `${layout.height}px`,
          minWidth: `${layout.minWidth}px`,
          '--unit': `${layout.unitSize}px`,
          '--link-opacity': opacityOf(drawn.length),
        }}
        onPointerMove={(event) => hover(event.target instanceof HTMLButtonElement ? null : linkUnder(event))}
        onPointerLeave={() => hover(null)}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('button')) return;
          const link = linkUnder(event as unknown as PointerEvent);
          onChoose(link && { depth: link.depth + 1, index: link.to, from: link.from });
        }}
      >
        <Links
          links={drawn}
          layout={layout}
          parameters={picture.parameters}
          marked={hovered ?? markedLink(links, chosen)}
        />
        <ColumnHeads playground={playground} layout={layout} />
        <Units {...{ playground, palette, stills, layout, chosen, onChoose }} />
      </div>
    </section>
  );
}

/** Many lines over each other must leave the units to be seen. */
const opacityOf = (links: number) => (links < 80 ? 0.75 : links < 300 ? 0.5 : 0.3);

const countOf = (sizes: readonly number[]) => sizes.slice(1).reduce((sum, size, i) => sum + size * (sizes[i]! + 1), 0);

function markedLink(links: readonly Link[], chosen: Chosen | null): Link | null {
  if (!chosen || chosen.from === undefined) return null;
  return (
    links.find(({ depth, from, to }) => depth === chosen.depth - 1 && to === chosen.index && from === chosen.from) ??
    null
  );
}

interface LinksProps {
  links: readonly Link[];
  layout: Layout;
  parameters: ArrayLike<number>;
  marked: Link | null;
}

/** Wider is stronger; solid and blue adds, dashed and orange takes away. */
function Links({ links, layout, parameters, marked }: LinksProps) {
  const paths = useMemo(() => new Map(links.map((link) => [link.place, pathOf(link)])), [links]);
  return (
    <svg viewBox={`0 0 100 ${layout.height}`} preserveAspectRatio="none" aria-hidden="true">
      {marked && <path class="playground-marked" d={pathOf(marked)} />}
      {links.map(({ place }) => {
        const weight = parameters[place]!;
        return (
          <path
            key={place}
            class={weight < 0 ? 'playground-negative' : undefined}
            d={paths.get(place)!}
            stroke-width={strokeWidth(weight).toFixed(2)}
          />
        );
      })}
    </svg>
  );
}

interface UnitsProps {
  playground: Playground;
  palette: Palette | null;
  stills: StillMaps | null;
  layout: Layout;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen | null) => void;
}

/** A button for every unit; arrow keys go from one to the next, across and down. */
function Units({ playground, palette, stills, layout, chosen, onChoose }: UnitsProps) {
  const { state, sizes, picture, setFocus, focus, wake, change } = playground;
  const [current, setCurrent] = useState({ depth: 0, index: 0 });
  const group = useRef<HTMLDivElement>(null);

  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step) return;
    event.preventDefault();
    const depth = clamp(current.depth + step[0]!, layout.columns.length);
    const column = layout.columns[depth]!.ys;
    const y = layout.columns[current.depth]!.ys[current.index]!;
    // Across, to the unit at about the same height.
    const nearest = column.reduce(
      (best, other, i) => (Math.abs(other - y) < Math.abs(column[best]! - y) ? i : best),
      0,
    );
    const index = step[0] === 0 ? clamp(current.index + step[1]!, column.length) : nearest;
    setCurrent({ depth, index });
    group.current!.querySelector<HTMLElement>(`[data-unit="${depth}-${index}"]`)?.focus();
  };
  const show = (depth: number, index: number) => {
    wake();
    setFocus({ ...focus, unit: depth > 0 && depth < sizes.length - 1 ? { layer: depth - 1, index } : null });
  };
  const unshow = () => {
    const unit = chosen && chosen.depth < sizes.length - 1 ? { layer: chosen.depth - 1, index: chosen.index } : null;
    setFocus({ ...focus, unit });
  };
  const toggle = (name: FeatureName) => {
    const features = featureNames.filter((other) => state.features.includes(other) !== (other === name));
    if (features.length > 0) change({ features });
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of units is no fieldset
    <div ref={group} role="group" aria-label="Units: arrow keys go from one to the next" onKeyDown={move}>
      {layout.columns.map(({ x, ys }, depth) =>
        ys.map((y, index) => {
          const feature = depth === 0 ? featureNames[index]! : null;
          const isUsed = feature !== null && state.features.includes(feature);
          const isCurrent = current.depth === depth && clamp(current.index, ys.length) === index;
          return (
            <button
              key={`${depth}-${index}`}
              type="button"
              class={feature && !isUsed ? 'playground-unit playground-unused' : 'playground-unit'}
              data-unit={`${depth}-${index}`}
              style={{ left: `${x}%`, top: `${y}px` }}
              tabIndex={isCurrent ? 0 : -1}
              aria-pressed={feature ? isUsed : chosen?.depth === depth && chosen.index === index}
              aria-label={feature ? `feature ${features[feature].label}` : unitName(sizes, depth, index)}
              onFocus={() => {
                setCurrent({ depth, index });
                show(depth, index);
              }}
              onBlur={unshow}
              onPointerEnter={() => show(depth, index)}
              onPointerLeave={unshow}
              onClick={() => {
                if (feature) return toggle(feature);
                const isChosen = chosen?.depth === depth && chosen.index === index;
                onChoose(isChosen ? null : { depth, index });
              }}
            >
              <MapCanvas
                planes={feature ? featureMap(feature) : picture.units?.[depth - 1]?.slice(index, index + 1)}
                palette={palette}
                still={stills ? (feature ? stills.features[index] : stills.units[depth - 1]?.[index]) : undefined}
              />
              {feature && <span class="playground-feature">{features[feature].label}</span>}
            </button>
          );
        }),
      )}
    </div>
  );
}

const clamp = (index: number, length: number) => Math.max(0, Math.min(length - 1, index));
