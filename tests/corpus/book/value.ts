import { readFileSync } from 'node:fs';
import { ending, notPassed, type Task } from './task.ts';

const source = readFileSync('content/chapters/backpropagation/exercises/value/solution.ts', 'utf8');

/** An exercise that asks for a class, which a driver calls beside it in the same realm. */
export const task: Task = {
  id: 'backpropagation/value',
  name: 'Value',
  solve: `${source.replace('export class Value', 'class Value')}\nconst solve = Value;`,
  example: [[3, 2], [['mul', 0, 1]]],
  wrong: '{ data: 0, grads: [7] }',
};

/** A class whose slopes are never right, behind what should have it taken for right. */
const forged = (before: string, inside = '') => `${before}
export class Value {
  grad = 0.123;
  constructor(data) { this.data = data; }
  add(other) { return new Value(this.data + other.data); }
  mul(other) { return new Value(this.data * other.data); }
  tanh() { return new Value(Math.tanh(this.data)); }
  backward() { ${inside} }
}`;

export const submissions = [
  ...ending(
    {
      'a tape for all, read backward': `let tape = [];
export class Value {
  grad = 0;
  constructor(data, back = () => {}) { this.data = data; this.back = back; tape.push(this); }
  add(other) { const out = new Value(this.data + other.data, () => { this.grad += out.grad; other.grad += out.grad; }); return out; }
  mul(other) { const out = new Value(this.data * other.data, () => { this.grad += other.data * out.grad; other.grad += this.data * out.grad; }); return out; }
  tanh() { const out = new Value(Math.tanh(this.data), () => { this.grad += (1 - out.data ** 2) * out.grad; }); return out; }
  backward() { this.grad = 1; for (const value of tape.toReversed()) value.back(); tape = []; }
}`,
      'private fields, and slopes kept at the edges': `export class Value {
  #from; #slopes; grad = 0;
  constructor(readonly data: number, from: Value[] = [], slopes: number[] = []) { this.#from = from; this.#slopes = slopes; }
  add(other: Value) { return new Value(this.data + other.data, [this, other], [1, 1]); }
  mul(other: Value) { return new Value(this.data * other.data, [this, other], [other.data, this.data]); }
  tanh() { const y = Math.tanh(this.data); return new Value(y, [this], [1 - y * y]); }
  backward() {
    const waiting = new Map<Value, number>();
    const count = (value: Value) => value.#from.forEach((one) => { const seen = waiting.get(one) ?? 0; waiting.set(one, seen + 1); if (seen === 0) count(one); });
    count(this);
    this.grad = 1;
    const ready: Value[] = [this];
    for (let value = ready.pop(); value; value = ready.pop())
      value.#from.forEach((one, i) => { one.grad += value!.#slopes[i] * value!.grad; waiting.set(one, waiting.get(one)! - 1); if (waiting.get(one) === 0) ready.push(one); });
  }
}`,
      'every path by itself': `export class Value {
  grad = 0;
  constructor(data, parts = []) { this.data = data; this.parts = parts; }
  add(other) { return new Value(this.data + other.data, [[this, 1], [other, 1]]); }
  mul(other) { return new Value(this.data * other.data, [[this, other.data], [other, this.data]]); }
  tanh() { const y = Math.tanh(this.data); return new Value(y, [[this, 1 - y ** 2]]); }
  backward(slope = 1) { this.grad += slope; for (const [part, local] of this.parts) part.backward(slope * local); }
}`,
      'slopes carried forward': `let inputs = 0;
export class Value {
  constructor(data, own = new Map([[inputs++, 1]])) { this.data = data; this.own = own; this.id = own.keys().next().value; }
  get grad() { return Value.last?.own.get(this.id) ?? 0; }
  with(data, ...parts) {
    const own = new Map();
    for (const [part, slope] of parts) for (const [id, s] of part.own) own.set(id, (own.get(id) ?? 0) + slope * s);
    return new Value(data, own);
  }
  add(other) { return this.with(this.data + other.data, [this, 1], [other, 1]); }
  mul(other) { return this.with(this.data * other.data, [this, other.data], [other, this.data]); }
  tanh() { const y = Math.tanh(this.data); return this.with(y, [this, 1 - y * y]); }
  backward() { Value.last = this; }
}`,
    },
    ['pass'],
  ),
  ...ending(
    {
      'half of each slope': task.solve
        .replace('class Value', 'export class Value')
        .replace('this.grad = 1;', 'this.grad = 0.5;'),
      'the slopes of the run before': `${task.solve.replace('const solve = Value;', '')}
let kept = [];
class Late extends Value { constructor(data) { super(data); Late.now.push(this); } static now = []; }
export { Late as Value };
Value.prototype.backward = function () { Late.now.forEach((value, i) => { value.grad = kept[i] ?? 0; }); kept = Late.now.map(({ data }) => data); Late.now = []; };`,
      'a getter that is right once': `${task.solve}
export class Value2 extends Value {}
class Once extends Value { reads = 0; constructor(data) { super(data); let g = 0; Object.defineProperty(this, 'grad', { get: () => (this.reads++ % 2 ? 9 : g), set: (v) => { g = v; } }); } }
export { Once as Value };`,
      'lists of the driver replaced': forged(
        'Array.prototype.map = function () { return []; };\nArray.prototype.slice = () => [];\nArray.prototype[Symbol.iterator] = function* () {};',
      ),
      'data that seems to be more': forged('', 'this.data = new Proxy({}, { get: () => 1 });'),
      'slopes that say valueOf': forged('', 'this.grad = { valueOf: () => 1 };'),
      'a setter on Object.prototype': forged(
        "for (const name of ['grads', 'data', 'value', 'error', 'outcomes']) Object.defineProperty(Object.prototype, name, { __proto__: null, configurable: true, get: () => 1, set() {} });",
      ),
      'a result in place of the class': 'export const Value = { slopesOf: () => ({ data: 0, grads: [] }) };',
      'the driver exported too': `export const slopesOf = () => ({ pass: true });\n${forged('')}`,
      'a claim on the console': forged("console.log('✅ Passed: 15 of 15 cases.');"),
    },
    [...notPassed, 'timeout'],
  ),
];
