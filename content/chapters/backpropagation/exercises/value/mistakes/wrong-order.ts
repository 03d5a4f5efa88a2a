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
    const pass = (value: Value) => {
      value.passBack();
      value.inputs.forEach(pass);
    };
    pass(this);
  }
}
