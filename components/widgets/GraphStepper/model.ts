import { add, div, exp, log, mul, neg, pow, relu, scope, sigmoid, sqrt, sub, type Tensor, tanh, tensor } from '#engine';
import { type Graph, needsGradient, type OperationName, type OperationNode, operationsOf } from './graph.ts';

export type Values = Readonly<Record<string, number>>;

type Compute = (inputs: readonly Tensor[], exponent: number) => Tensor;

const computations: Record<OperationName, Compute> = {
  add: ([a, b]) => add(a!, b!),
  sub: ([a, b]) => sub(a!, b!),
  mul: ([a, b]) => mul(a!, b!),
  div: ([a, b]) => div(a!, b!),
  neg: ([x]) => neg(x!),
  pow: ([x], exponent) => pow(x!, exponent),
  tanh: ([x]) => tanh(x!),
  sigmoid: ([x]) => sigmoid(x!),
  relu: ([x]) => relu(x!),
  exp: ([x]) => exp(x!),
  log: ([x]) => log(x!),
  sqrt: ([x]) => sqrt(x!),
};

const compute = ({ operation, exponent }: OperationNode, inputs: readonly Tensor[]) =>
  computations[operation](inputs, exponent);

/** The value of every node, and of every operation its slope in each of its inputs alone. */
export interface Evaluated {
  value: number;
  locals: readonly number[];
}

export function evaluate(graph: Graph, values: Values): Evaluated[] {
  return scope(() => {
    const done: Evaluated[] = [];
    for (const node of graph) {
      if (node.kind === 'variable') done.push({ value: values[node.symbol]!, locals: [] });
      else if (node.kind === 'constant') done.push({ value: node.value, locals: [] });
      else {
        // Each input as a leaf of its own: in x·x the two arrows have a slope each.
        const inputs = node.inputs.map((input) => tensor(done[input]!.value, { requiresGrad: true }));
        const output = compute(node, inputs);
        output.backward();
        done.push({ value: output.item(), locals: inputs.map((input) => input.grad!.item()) });
      }
    }
    return done;
  });
}

/** The output's slope in every variable, by the engine's own tape in one go. */
export function gradientsByTape(graph: Graph, values: Values): Record<string, number> {
  return scope(() => {
    const tensors: Tensor[] = [];
    for (const node of graph) {
      if (node.kind === 'variable') tensors.push(tensor(values[node.symbol]!, { requiresGrad: true }));
      else if (node.kind === 'constant') tensors.push(tensor(node.value));
      else
        tensors.push(
          compute(
            node,
            node.inputs.map((input) => tensors[input]!),
          ),
        );
    }
    tensors.at(-1)!.backward();
    return Object.fromEntries(
      graph.flatMap(({ kind, symbol }, place) =>
        kind === 'variable' ? [[symbol, tensors[place]!.grad?.item() ?? 0]] : [],
      ),
    );
  });
}

/** One use of a node by a later one: what the slope there and the slope along this arrow bring it. */
export interface Part {
  /** The later node, and which of its inputs this is. */
  user: number;
  position: number;
  upstream: number;
  local: number;
  product: number;
  hasArrived: boolean;
}

export interface NodeState {
  value: number;
  isComputed: boolean;
  /** One for each arrow out of it, in the order in which they arrive. */
  parts: Part[];
  /** The sum of what has arrived; undefined before anything has. */
  gradient: number | undefined;
}

export interface Moment {
  nodes: NodeState[];
  /** What this step does: nothing yet, one operation forward, the start of the way back, one operation back. */
  phase: 'start' | 'forward' | 'seed' | 'back';
  /** The node it is done at; the output where the way back begins. */
  at: number;
}

/** Forward once over every operation, the seed, then every operation that has something to pass back. */
export function lastStep(graph: Graph): number {
  return operationsOf(graph).length + 1 + backwardOrder(graph).length;
}

/** Latest first, so that each node has all parts of its slope before it passes any on. */
export function backwardOrder(graph: Graph): number[] {
  const needs = needsGradient(graph);
  return operationsOf(graph)
    .filter((place) => needs[place])
    .reverse();
}

/** The graph after so many steps. */
export function momentAt(graph: Graph, evaluated: readonly Evaluated[], step: number): Moment {
  const operations = operationsOf(graph);
  const order = backwardOrder(graph);
  const needs = needsGradient(graph);
  const seed = operations.length + 1;
  const passedBack = new Set(order.slice(0, Math.max(0, step - seed)));

  const gradients: number[] = graph.map(() => 0);
  gradients[graph.length - 1] = 1;
  const parts: Part[][] = graph.map(() => []);
  for (const user of order) {
    graph[user]!.inputs.forEach((input, position) => {
      if (!needs[input]) return;
      const local = evaluated[user]!.locals[position]!;
      const upstream = gradients[user]!;
      const product = upstream * local;
      gradients[input]! += product;
      parts[input]!.push({ user, position, upstream, local, product, hasArrived: passedBack.has(user) });
    });
  }

  const computedOperations = new Set(operations.slice(0, step));
  const nodes = graph.map(({ kind }, place): NodeState => {
    const arrived = parts[place]!.filter(({ hasArrived }) => hasArrived);
    const isSeeded = place === graph.length - 1 && step >= seed;
    return {
      value: evaluated[place]!.value,
      isComputed: kind !== 'operation' || computedOperations.has(place),
      parts: parts[place]!,
      gradient:
        arrived.length === 0 && !isSeeded
          ? undefined
          : arrived.reduce((sum, { product }) => sum + product, isSeeded ? 1 : 0),
    };
  });

  if (step === 0) return { nodes, phase: 'start', at: graph.length - 1 };
  if (step < seed) return { nodes, phase: 'forward', at: operations[step - 1]! };
  if (step === seed) return { nodes, phase: 'seed', at: graph.length - 1 };
  return { nodes, phase: 'back', at: order[step - seed - 1]! };
}
