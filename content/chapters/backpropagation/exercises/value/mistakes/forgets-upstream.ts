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
      this.grad += 1;
      other.grad += 1;
    };
    return out;
  }

  mul(other: Value): Value {
    const out = new Value(this.data * other.data, [this, other]);
    out.passBack = () => {
      this.grad += other.data;
      other.grad += this.data;
    };
    return out;
  }

  tanh(): Value {
    const out = new Value(Math.tanh(this.data), [this]);
    out.passBack = () => {
      this.grad += 1 - out.data * out.data;
    };
    return out;
  }

  backward(): void {
    const order: Value[] = [];
    const visited = new Set<Value>();
    const visit = (value: Value) => {
      if (visited.has(value)) return;
      visited.add(value);
      value.inputs.forEach(visit);
      order.push(value);
    };
    visit(this);

    this.grad = 1;
    for (const value of order.reverse()) value.passBack();
  }
}
