import { GraphBuilder } from './builder.ts';
import { type Graph, type OperationName, variablesOf } from './graph.ts';
import { ExpressionError, type Token, tokensOf } from './tokens.ts';

export type Parsed = { graph: Graph; error?: never } | { error: { column: number; message: string }; graph?: never };

const functions: readonly string[] = ['tanh', 'sigmoid', 'relu', 'exp', 'log', 'sqrt'] satisfies OperationName[];
const shown = ({ kind, text }: Token) => (kind === 'end' ? text : `“${text}”`);

/**
 * Reads an expression such as `(a*b + c)^2`, or several steps of which later ones use earlier ones:
 * `s = x + y; s*s`. Says at which column it stops making sense.
 */
export function parse(text: string): Parsed {
  try {
    return { graph: new Parser(text).program() };
  } catch (error) {
    if (error instanceof ExpressionError) return { error: { column: error.column, message: error.message } };
    throw error;
  }
}

/** One method a rule of the grammar, each returning the place of the node it has built. */
class Parser {
  readonly #tokens: Token[];
  readonly #builder = new GraphBuilder();
  readonly #steps = new Map<string, { place: number; column: number; isUsed: boolean }>();
  #next = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  get #token(): Token {
    return this.#tokens[this.#next]!;
  }

  /** Steps past a sign if it stands here. */
  #takes(sign: string): boolean {
    if (this.#token.kind !== 'sign' || this.#token.text !== sign) return false;
    this.#next++;
    return true;
  }

  #fail(message: string, { column } = this.#token): never {
    throw new ExpressionError(column, message);
  }

  program(): Graph {
    while (this.#tokens[this.#next + 1]?.text === '=') this.#step();
    if (this.#token.kind === 'end' && this.#next > 0) this.#fail('the result is missing: end with an expression');
    this.#sum();
    if (this.#token.kind !== 'end') this.#failAfterOperand();
    for (const [name, { isUsed, column }] of this.#steps)
      if (!isUsed) throw new ExpressionError(column, `never used: ${name}; use it in the last expression`);
    const graph = this.#builder.nodes;
    if (variablesOf(graph).length === 0) this.#fail('nothing to differentiate: no variable; write one, such as x');
    if (graph.every(({ kind }) => kind !== 'operation')) this.#fail('nothing to compute: no operation; write x^2, say');
    return graph;
  }

  #step(): void {
    const name = this.#token;
    if (name.kind !== 'name') this.#fail(`only a name can stand before “=”: ${shown(name)}; write s = …`);
    if (this.#steps.has(name.text)) this.#fail(`defined twice: ${name.text}; take another name`);
    this.#next += 2;
    const place = this.#sum();
    this.#steps.set(name.text, { place, column: name.column, isUsed: false });
    if (!this.#takes(';')) this.#failAfterOperand();
  }

  #failAfterOperand(): never {
    const token = this.#token;
    if (token.text === ')') this.#fail('no parenthesis is open here: “)”; leave it out, or open one before');
    if (token.kind === 'end') this.#fail('the step must end: write “;” and then what comes of it');
    if (token.kind === 'sign' && token.text !== '(') this.#fail(`an operator is missing before ${shown(token)}`);
    this.#fail(`an operator is missing before ${shown(token)}: for a product write *`);
  }

  #sum(): number {
    let left = this.#product();
    for (;;) {
      const { column } = this.#token;
      if (this.#takes('+')) left = this.#builder.operation('add', [left, this.#product()], column);
      else if (this.#takes('-')) left = this.#builder.operation('sub', [left, this.#product()], column);
      else return left;
    }
  }

  #product(): number {
    let left = this.#signed();
    for (;;) {
      const { column } = this.#token;
      if (this.#takes('*')) left = this.#builder.operation('mul', [left, this.#signed()], column);
      else if (this.#takes('/')) left = this.#builder.operation('div', [left, this.#signed()], column);
      else return left;
    }
  }

  #signed(): number {
    const { column } = this.#token;
    if (!this.#takes('-')) return this.#power();
    const isNegativeNumber = this.#token.kind === 'number' && this.#tokens[this.#next + 1]?.text !== '^';
    if (isNegativeNumber) return this.#builder.constant(-this.#number());
    return this.#builder.operation('neg', [this.#signed()], column);
  }

  #power(): number {
    const base = this.#atom();
    const { column } = this.#token;
    if (!this.#takes('^')) return base;
    const isNegative = this.#takes('-');
    if (this.#token.kind !== 'number')
      this.#fail(`the exponent must be a number: ${shown(this.#token)}; for x^y write exp(y*log(x))`);
    const exponent = this.#number();
    if (this.#token.text === '^') this.#fail('a power of a power needs parentheses: write (x^2)^3');
    return this.#builder.operation('pow', [base], column, isNegative ? -exponent : exponent);
  }

  #number(): number {
    return Number(this.#tokens[this.#next++]!.text);
  }

  #atom(): number {
    const token = this.#token;
    if (token.kind === 'number') return this.#builder.constant(this.#number());
    if (token.kind === 'name') return this.#named();
    const { column } = token;
    if (!this.#takes('(')) this.#fail(`a number, a name or “(” should stand here, not ${shown(token)}`);
    return this.#closing(column);
  }

  /** What stands between an open parenthesis and its partner. */
  #closing(opened: number): number {
    const inner = this.#sum();
    if (this.#takes(')')) return inner;
    if (this.#token.kind === 'end')
      this.#fail(`the parenthesis from column ${opened} is still open: close it with “)”`);
    return this.#failAfterOperand();
  }

  #named(): number {
    const name = this.#token;
    this.#next++;
    const { column } = this.#token;
    const isFunction = functions.includes(name.text);
    if (this.#takes('(')) {
      if (!isFunction)
        this.#fail(`no such function: ${name.text}; there are ${functions.join(', ')}; for a product write *`, name);
      return this.#builder.operation(name.text as OperationName, [this.#closing(column)], name.column);
    }
    if (isFunction) this.#fail(`${name.text} needs its input in parentheses: ${name.text}(x)`);
    const step = this.#steps.get(name.text);
    if (!step) return this.#builder.variable(name.text, name.column);
    step.isUsed = true;
    return step.place;
  }
}
