export class Value {
  data: number;
  grad = 0;
  inputs: Value[];
  passBack: () => void = () => {};

  constructor(data: number, inputs: Value[] = []) {
    this.data = data;
    this.inputs = inputs;
  }

  add(other: Value): Value {
    const out = new Value(this.data + other.data, [this, other]);
    out.passBack = () => {
      this.grad += out.grad;
      other.grad += out.grad;
    };
    return out;
  }

  mul(other: Value): Value {
    const out = new Value(this.data * other.data, [this, other]);
    out.passBack = () => {
      this.grad += other.data * out.grad;
      other.grad += this.data * out.grad;
    };
    return out;
  }

  tanh(): Value {
    const out = new Value(Math.tanh(this.data), [this]);
    out.passBack = () => {
      this.grad += (1 - out.data * out.data) * out.grad;
    };
    return out;
  }

  backward(): void {
    this.grad = 1;
    const queue: Value[] = [this];
    const seen = new Set<Value>(queue);
    for (const value of queue) {
      value.passBack();
      for (const input of value.inputs) {
        if (seen.has(input)) continue;
        seen.add(input);
        queue.push(input);
      }
    }
  }
}
