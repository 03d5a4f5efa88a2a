import type { TableData } from '../../controls/DataTable.tsx';
import { brief } from '../../plot/format.ts';
import { type Graph, variablesOf } from './graph.ts';
import type { Evaluated, Moment, Values } from './model.ts';

/** What the step just taken has done, in a sentence or two. */
export function sentence(graph: Graph, evaluated: readonly Evaluated[], moment: Moment, values: Values): string {
  const { text, inputs } = graph[moment.at]!;
  const { value, locals } = evaluated[moment.at]!;
  if (moment.phase === 'start') {
    const given = variablesOf(graph).map((name) => `${name} = ${brief(values[name]!)}`);
    return `Given: ${given.join(', ')}. Nothing is computed yet.`;
  }
  if (moment.phase === 'forward') {
    const slopes = inputs.map((input, i) => `${brief(locals[i]!)} in ${graph[input]!.text}`);
    return `Forward: ${text} = ${brief(value)}. Its local slope is ${slopes.join(' and ')}.`;
  }
  if (moment.phase === 'seed')
    return `The output ${text} is ${brief(value)}. Its slope in itself is 1: here the way back begins.`;
  return `${passing(graph, moment)}${isOver(graph, moment) ? ` ${result(graph, moment)}` : ''}`;
}

function passing(graph: Graph, { at, nodes }: Moment): string {
  const clauses = nodes.flatMap(({ parts, gradient }, place) =>
    parts
      .filter(({ user }) => user === at)
      .map(({ upstream, local, product, position }) => {
        const { text } = graph[place]!;
        const gets = `${text} gets ${brief(upstream)} × ${brief(local)} = ${brief(product)}`;
        const arrived = parts.filter(({ hasArrived }) => hasArrived);
        const isLast = arrived.at(-1)!.user === at && arrived.at(-1)!.position === position;
        return arrived.length > 1 && isLast ? `${gets}, which makes ${brief(gradient!)} with what had come` : gets;
      }),
  );
  return `Back through ${graph[at]!.text}: ${clauses.join('; ')}.`;
}

const isOver = (graph: Graph, { nodes }: Moment) =>
  nodes.every(({ parts }, place) => graph[place]!.kind !== 'variable' || parts.every(({ hasArrived }) => hasArrived));

function result(graph: Graph, { nodes }: Moment): string {
  const slopes = graph.flatMap(({ kind, symbol }, place) =>
    kind === 'variable' ? [`${brief(nodes[place]!.gradient ?? 0)} in ${symbol}`] : [],
  );
  return `Done: the output’s slope is ${slopes.join(', ')}.`;
}

export function tableOf(graph: Graph, { nodes }: Moment): TableData {
  return {
    columns: ['node', 'value', 'upstream × local, one for each use', 'slope of the output'],
    rows: graph.map(({ text, kind }, place) => {
      const { value, isComputed, parts, gradient } = nodes[place]!;
      const arrived = parts.filter(({ hasArrived }) => hasArrived);
      return [
        kind === 'constant' ? `${text} (constant ${place})` : text,
        isComputed ? brief(value) : '',
        arrived.map(({ upstream, local }) => `${brief(upstream)} × ${brief(local)}`).join(' + '),
        gradient === undefined ? '' : brief(gradient),
      ];
    }),
  };
}
