/** One value of a widget's scene: what it starts as, and how it is written into a link. */
export interface Field<T> {
  initial: T;
  write(value: T): string;
  /** The value, or undefined when the text is no value of this field. */
  read(text: string): T | undefined;
}

export interface Range {
  min: number;
  max: number;
  /** What one press of an arrow key, or the smallest move of a drag, changes. */
  step: number;
}

interface Precision extends Range {
  /** Decimals kept in a link; as many as `step` has when left out. */
  digits?: number;
}

export interface NumberField extends Field<number> {
  range: Range;
}

export interface NumbersField extends Field<readonly number[]> {
  range: Range;
  fewest: number;
  most: number;
}

export interface ChoiceField<T extends string> extends Field<T> {
  options: readonly T[];
}

/** A number that a slider, a handle or a number in a sentence moves. */
export function number(initial: number, { digits, ...range }: Precision): NumberField {
  const decimals = digits ?? decimalsOf(range.step);
  return { initial, range, write: (value) => write(value, decimals), read: (text) => read(text, range, decimals) };
}

/** A list of numbers on one scale, as many as `initial` has unless `fewest` and `most` say otherwise. */
export function numbers(
  initial: readonly number[],
  { digits, fewest = initial.length, most = initial.length, ...range }: Precision & { fewest?: number; most?: number },
): NumbersField {
  const decimals = digits ?? decimalsOf(range.step);
  return {
    initial,
    range,
    fewest,
    most,
    write: (values) => values.map((value) => write(value, decimals)).join(','),
    read(text) {
      const values = text.split(',').map((part) => read(part, range, decimals));
      if (values.length < fewest || values.length > most) return undefined;
      return values.includes(undefined) ? undefined : (values as number[]);
    },
  };
}

/** One of a few names: letters, digits and hyphens. */
export function choice<const T extends string>(initial: NoInfer<T>, options: readonly T[]): ChoiceField<T> {
  return { initial, options, write: (value) => value, read: (text) => options.find((option) => option === text) };
}

/** Decimals needed to write a step: 2 for 0.05, 0 for 5. */
export function decimalsOf(step: number): number {
  return String(step).split('.')[1]?.length ?? 0;
}

function write(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}

function read(text: string, { min, max }: Range, decimals: number): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  const value = Number(Number(text).toFixed(decimals));
  return value >= min && value <= max ? value : undefined;
}
