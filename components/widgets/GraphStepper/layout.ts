import type { Graph } from './graph.ts';

/** Where something stands: its layer, from inputs to output, and its slot across, both from 0. */
export interface Place {
  layer: number;
  slot: number;
}

export interface Arrow {
  from: number;
  to: number;
  /** Which of the inputs of `to`. */
  position: number;
  /** From node to node, by way of a free slot in every layer between. */
  points: Place[];
}

export interface Layout {
  layers: number;
  slots: number;
  places: Place[];
  arrows: Arrow[];
}

/** A node, or a point in which a long arrow passes through a layer. */
interface Spot {
  layer: number;
  slot: number;
  /** How much room it takes across. */
  width: number;
  neighbors: Spot[];
}

const sweeps = 12;

/**
 * Layers by the longest way from the inputs, as Sugiyama, Tagawa and Toda (1981) do it: long arrows get a spot in
 * every layer they cross, then each layer is ordered, and spaced, by where its neighbors are.
 */
export function layOut(graph: Graph): Layout {
  const layerOf = layersOf(graph);
  const layers = Math.max(...layerOf) + 1;
  const nodes = graph.map((_, place): Spot => ({ layer: layerOf[place]!, slot: 0, width: 1, neighbors: [] }));
  const rows: Spot[][] = Array.from({ length: layers }, () => []);
  for (const node of nodes) rows[node.layer]!.push(node);

  const chains = graph.flatMap(({ inputs }, to) =>
    inputs.map((from, position) => {
      const chain = [nodes[from]!];
      for (let layer = layerOf[from]! + 1; layer < layerOf[to]!; layer++) {
        const spot: Spot = { layer, slot: 0, width: 0.6, neighbors: [] };
        rows[layer]!.push(spot);
        chain.push(spot);
      }
      chain.push(nodes[to]!);
      chain.slice(1).forEach((spot, i) => {
        spot.neighbors.push(chain[i]!);
        chain[i]!.neighbors.push(spot);
      });
      return { from, to, position, chain };
    }),
  );

  arrange(rows);
  const all = rows.flat();
  const left = Math.min(...all.map(({ slot, width }) => slot - width / 2));
  const right = Math.max(...all.map(({ slot, width }) => slot + width / 2));
  const place = ({ layer, slot }: Spot): Place => ({ layer, slot: slot - left - 0.5 });
  return {
    layers,
    slots: Math.max(1, right - left),
    places: nodes.map(place),
    arrows: chains.map(({ chain, ...arrow }) => ({ ...arrow, points: chain.map(place) })),
  };
}

/** Operations as early as they can stand, leaves right before the first that needs them. */
function layersOf(graph: Graph): number[] {
  const layers: number[] = [];
  for (const { inputs } of graph) layers.push(inputs.length === 0 ? 0 : 1 + Math.max(...inputs.map((i) => layers[i]!)));
  graph.forEach(({ kind }, place) => {
    if (kind === 'operation') return;
    const users = graph.flatMap(({ inputs }, user) => (inputs.includes(place) ? [layers[user]!] : []));
    layers[place] = Math.min(...users) - 1;
  });
  return layers;
}

function arrange(rows: Spot[][]): void {
  for (const row of rows) {
    row.forEach((spot, index) => {
      spot.slot = index - (row.length - 1) / 2;
    });
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const row of sweep % 2 === 0 ? rows : rows.toReversed()) {
      const wish = new Map(row.map((spot) => [spot, meanSlot(spot)]));
      row.sort((a, b) => wish.get(a)! - wish.get(b)!);
      space(
        row,
        row.map((spot) => wish.get(spot)!),
      );
    }
  }
}

function meanSlot({ neighbors, slot }: Spot): number {
  return neighbors.length === 0 ? slot : neighbors.reduce((sum, other) => sum + other.slot, 0) / neighbors.length;
}

/** As near to the wishes as the widths allow: pushed apart from the left, from the right, and the middle of both. */
function space(row: Spot[], wishes: readonly number[]): void {
  const gap = (i: number) => (row[i]!.width + row[i + 1]!.width) / 2;
  const fromLeft = [...wishes];
  for (let i = 1; i < row.length; i++) fromLeft[i] = Math.max(fromLeft[i]!, fromLeft[i - 1]! + gap(i - 1));
  const fromRight = [...wishes];
  for (let i = row.length - 2; i >= 0; i--) fromRight[i] = Math.min(fromRight[i]!, fromRight[i + 1]! - gap(i));
  row.forEach((spot, i) => {
    spot.slot = (fromLeft[i]! + fromRight[i]!) / 2;
  });
}
