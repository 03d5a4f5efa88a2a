/** Every value in the order in which it was made: the tape. */
const tape: Value[] = [];

type Use = { input: Value; local: number };

export class Value {
  data: number;
  grad = 0;
  uses: Use[];

  constructor(data: number, uses: Use[] = []) {
    this.data = data;
    this.uses = uses;
    tape.push(this);
  }

  add(other: Value): Value {
    return new Value(this.data + other.data, [
      { input: this, local: 1 },
      { input: other, local: 1 },
    ]);
  }

  mul(other: Value): Value {
    return new Value(this.data * other.data, [
      { input: this, local: other.data },
      { input: other, local: this.data },
    ]);
  }

  tanh(): Value {
    const y = Math.tanh(this.data);
    return new Value(y, [{ input: this, local: 1 - y ** 2 }]);
  }

  backward(): void {
    this.grad = 1;
    for (let i = tape.indexOf(this); i >= 0; i--) {
      const { grad, uses } = tape[i]!;
      for (const { input, local } of uses) input.grad += local * grad;
    }
  }
}
