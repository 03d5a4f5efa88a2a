import type { CSSProperties } from 'preact';
import { useWidgetId } from '../../controls/widgetId.ts';
import { brief } from '../../plot/format.ts';
import { ArrowLayer } from './ArrowLayer.tsx';
import { type Graph, needsGradient } from './graph.ts';
import { layOut, type Place } from './layout.ts';
import type { Evaluated, Moment } from './model.ts';
import { NodeBox } from './NodeBox.tsx';

interface Props {
  graph: Graph;
  evaluated: readonly Evaluated[];
  moment: Moment;
  onValue: (name: string, value: number) => void;
}

/** As many layers as lie side by side where there is room; with more they lie below one another everywhere. */
const mostAcross = 6;

/** Boxes joined by arrows: from left to right on wide screens, from top to bottom on narrow ones. */
export function Picture({ graph, evaluated, moment, onValue }: Props) {
  const id = useWidgetId('arrow');
  const { layers, slots, places, arrows } = layOut(graph);
  const needs = needsGradient(graph);
  const lines = Math.max(...moment.nodes.map(({ parts }) => (parts.length > 1 ? parts.length + 1 : parts.length)));
  const shares = ({ layer, slot }: Place) => ({
    along: (100 * (layer + 0.5)) / layers,
    across: (100 * (slot + 0.5)) / slots,
  });
  const at = (place: Place) => {
    const { along, across } = shares(place);
    return { '--along': `${along.toFixed(2)}%`, '--across': `${across.toFixed(2)}%` } as CSSProperties;
  };
  const isPassing = (from: number, user: number, position: number) =>
    moment.nodes[from]!.parts.some((part) => part.user === user && part.position === position && part.hasArrived);

  const drawn = arrows.map(({ from, to, position, points }) => ({
    key: `${from} ${to} ${position}`,
    points: points.map(shares),
    isBack: isPassing(from, to, position),
    isDone: moment.nodes[to]!.isComputed,
  }));
  const size = { '--layers': layers, '--slots': slots.toFixed(2), '--lines': lines } as CSSProperties;

  return (
    <div class={layers <= mostAcross ? 'graph-scroll graph-may-lie' : 'graph-scroll'}>
      <div class="graph" style={size}>
        <ArrowLayer id={id} arrows={drawn} />
        {arrows.map(({ from, to, position, points }) => {
          if (!needs[from] || !moment.nodes[to]!.isComputed) return null;
          const [before, after] = [points.at(-2)!, points.at(-1)!];
          const middle = {
            layer: (before.layer + after.layer) / 2,
            slot: before.slot + 0.42 * (after.slot - before.slot),
          };
          return (
            <span key={`${from} ${to} ${position}`} class="graph-local" style={at(middle)} aria-hidden="true">
              {brief(evaluated[to]!.locals[position]!, 3)}
            </span>
          );
        })}
        {graph.map((node, place) => (
          <NodeBox
            key={`${place} ${node.text}`}
            node={node}
            state={moment.nodes[place]!}
            graph={graph}
            isCurrent={moment.phase !== 'start' && moment.at === place}
            isOutput={place === graph.length - 1}
            style={at(places[place]!)}
            onValue={(value) => onValue(node.symbol, value)}
          />
        ))}
      </div>
    </div>
  );
}
