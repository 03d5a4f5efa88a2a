/** What a node can compute, in the engine's words. */
export const operationNames = [
  'add',
  'sub',
  'mul',
  'div',
  'neg',
  'pow',
  'tanh',
  'sigmoid',
  'relu',
  'exp',
  'log',
  'sqrt',
] as const;
export type OperationName = (typeof operationNames)[number];

interface Common {
  /** In its box: `a`, `2`, `×`, `tanh`. */
  symbol: string;
  /** In a sentence: `a × b + c`. */
  text: string;
  /** How tightly its text holds together: 1 a sum, 2 a product, 3 a minus sign, 4 a power, 5 an atom. */
  binding: 1 | 2 | 3 | 4 | 5;
  /** Places of its inputs in the graph, all of them before its own. */
  inputs: readonly number[];
}

export type GraphNode =
  | (Common & { kind: 'variable' })
  | (Common & { kind: 'constant'; value: number })
  | (Common & { kind: 'operation'; operation: OperationName; exponent: number });

export type OperationNode = Extract<GraphNode, { kind: 'operation' }>;

/** Every node stands after its inputs: a topological order. The last one is the output. */
export type Graph = readonly GraphNode[];

export const variablesOf = (graph: Graph): string[] =>
  graph.filter(({ kind }) => kind === 'variable').map(({ symbol }) => symbol);

/** Places of the operations, in the order in which they are computed. */
export const operationsOf = (graph: Graph): number[] =>
  graph.flatMap(({ kind }, place) => (kind === 'operation' ? [place] : []));

/** Whether the output's slope in a node is asked for: it depends on a variable. */
export function needsGradient(graph: Graph): boolean[] {
  const needs: boolean[] = [];
  for (const { kind, inputs } of graph) needs.push(kind === 'variable' || inputs.some((input) => needs[input]));
  return needs;
}
