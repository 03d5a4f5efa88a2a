/** A number that remembers how it was made. */
export class Value {
  data: number;
  /** How fast the value that `backward` is called on grows with this one. */
  grad = 0;

  constructor(data: number) {
    this.data = data;
  }

  add(other: Value): Value {
    // Your code here: what must the result remember, for the way back?
    return new Value(this.data + other.data);
  }

  mul(other: Value): Value {
    return new Value(this.data * other.data);
  }

  tanh(): Value {
    return new Value(Math.tanh(this.data));
  }

  /** Fills in `grad` of every value that this one was made from. */
  backward(): void {
    // Your code here.
  }
}
