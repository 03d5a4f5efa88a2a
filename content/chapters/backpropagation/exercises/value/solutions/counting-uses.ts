export class Value {
  data: number;
  grad = 0;
  inputs: Value[];
  locals: number[];

  constructor(data: number, inputs: Value[] = [], locals: number[] = []) {
    this.data = data;
    this.inputs = inputs;
    this.locals = locals;
  }

  add(other: Value): Value {
    return new Value(this.data + other.data, [this, other], [1, 1]);
  }

  mul(other: Value): Value {
    return new Value(this.data * other.data, [this, other], [other.data, this.data]);
  }

  tanh(): Value {
    const y = Math.tanh(this.data);
    return new Value(y, [this], [1 - y * y]);
  }

  backward(): void {
    // How many uses of each value have yet to report; a value passes on when the last one has.
    const waiting = new Map<Value, number>();
    const count = (value: Value) => {
      for (const input of value.inputs) {
        const known = waiting.get(input);
        waiting.set(input, (known ?? 0) + 1);
        if (known === undefined) count(input);
      }
    };
    count(this);

    this.grad = 1;
    const ready: Value[] = [this];
    while (ready.length > 0) {
      const value = ready.pop()!;
      value.inputs.forEach((input, i) => {
        input.grad += value.locals[i]! * value.grad;
        waiting.set(input, waiting.get(input)! - 1);
        if (waiting.get(input) === 0) ready.push(input);
      });
    }
  }
}
