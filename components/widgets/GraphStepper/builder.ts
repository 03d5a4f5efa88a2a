import type { GraphNode, OperationName } from './graph.ts';
import { ExpressionError } from './tokens.ts';

/** More than these, and a picture on a phone can no longer be read. */
export const mostOperations = 14;
export const mostVariables = 6;

const infix = {
  add: { symbol: '+', binding: 1 },
  sub: { symbol: '−', binding: 1 },
  mul: { symbol: '×', binding: 2 },
  div: { symbol: '/', binding: 2 },
} as const;

/** Collects nodes. A name used twice is one node with two arrows out of it. */
export class GraphBuilder {
  readonly nodes: GraphNode[] = [];
  readonly #variables = new Map<string, number>();

  #push(node: GraphNode): number {
    return this.nodes.push(node) - 1;
  }

  variable(name: string, column: number): number {
    const known = this.#variables.get(name);
    if (known !== undefined) return known;
    if (this.#variables.size === mostVariables)
      throw new ExpressionError(column, `too many variables: ${name} is one more than ${mostVariables}; use fewer`);
    const place = this.#push({ kind: 'variable', symbol: name, text: name, binding: 5, inputs: [] });
    this.#variables.set(name, place);
    return place;
  }

  constant(value: number): number {
    const text = String(value).replace('-', '−');
    return this.#push({ kind: 'constant', symbol: text, text, binding: value < 0 ? 3 : 5, inputs: [], value });
  }

  operation(operation: OperationName, inputs: readonly number[], column: number, exponent = 0): number {
    const count = this.nodes.filter(({ kind }) => kind === 'operation').length;
    if (count === mostOperations)
      throw new ExpressionError(column, `too long: more than ${mostOperations} operations; shorten it`);
    return this.#push({ kind: 'operation', operation, inputs, exponent, ...this.#words(operation, inputs, exponent) });
  }

  #words(operation: OperationName, inputs: readonly number[], exponent: number) {
    const [first, second] = inputs;
    if (operation === 'add' || operation === 'sub' || operation === 'mul' || operation === 'div') {
      const { symbol, binding } = infix[operation];
      // a − (b − c) and a / (b / c) need their parentheses; a + (b + c) does not.
      const isStrict = operation === 'sub' || operation === 'div';
      const right = this.#textOf(second!, isStrict ? ((binding + 1) as 2 | 3) : binding);
      return { symbol, binding, text: `${this.#textOf(first!, binding)} ${symbol} ${right}` };
    }
    if (operation === 'neg') return { symbol: '−', binding: 3, text: `−${this.#textOf(first!, 3)}` } as const;
    if (operation === 'pow') {
      const raised = [...String(exponent)].map((character) => superscripts[character] ?? character).join('');
      return { symbol: `( )${raised}`, binding: 4, text: this.#textOf(first!, 5) + raised } as const;
    }
    return { symbol: operation, binding: 5, text: `${operation}(${this.nodes[first!]!.text})` } as const;
  }

  #textOf(place: number, atLeast: number): string {
    const { text, binding } = this.nodes[place]!;
    return binding >= atLeast ? text : `(${text})`;
  }
}

const superscripts: Record<string, string> = {
  ...Object.fromEntries([...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised])),
  '-': '⁻',
  '.': '·',
};
