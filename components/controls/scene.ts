import type { Field } from './fields.ts';

type Fields = Record<string, Field<unknown>>;

/** The state that a scene with these fields holds. */
export type StateOf<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/**
 * A widget's state as data. The link, the fixture, the server's still, the printed picture and reset are all this one
 * object. As text it reads `scores:90,85,62;margin:5`, naming only what differs from where the widget starts.
 */
export interface Scene<F extends Fields> {
  /** The widget's name, which is also its parameter in the page's address. */
  name: string;
  fields: F;
  initial: StateOf<F>;
  /** The text for `state`; empty when it equals `start`. */
  encode(state: StateOf<F>, start?: StateOf<F>): string;
  /** The state that `text` names, or undefined when any of it is wrong. */
  decode(text: string, start?: StateOf<F>): StateOf<F> | undefined;
}

export type SceneState<S> = S extends Scene<infer F> ? StateOf<F> : never;

/** `fits` refuses combinations that no single field can refuse, such as a true class beyond the last. */
export function defineScene<F extends Fields>(
  name: string,
  fields: F,
  fits: (state: StateOf<F>) => boolean = () => true,
): Scene<F> {
  const keys = Object.keys(fields);
  const stateFrom = (value: (key: string) => unknown) =>
    Object.fromEntries(keys.map((key) => [key, value(key)])) as StateOf<F>;
  const initial = stateFrom((key) => fields[key]!.initial);

  return {
    name,
    fields,
    initial,
    encode(state, start = initial) {
      const text = (from: StateOf<F>, key: string) => fields[key]!.write(from[key]);
      return keys
        .filter((key) => text(state, key) !== text(start, key))
        .map((key) => `${key}:${text(state, key)}`)
        .join(';');
    },
    decode(text, start = initial) {
      const given = new Map<string, unknown>();
      for (const part of text.split(';')) {
        const colon = part.indexOf(':');
        const key = part.slice(0, colon);
        if (colon < 1 || !keys.includes(key) || given.has(key)) return undefined;
        const value = fields[key]!.read(part.slice(colon + 1));
        if (value === undefined) return undefined;
        given.set(key, value);
      }
      const state = stateFrom((key) => (given.has(key) ? given.get(key) : start[key]));
      return fits(state) ? state : undefined;
    },
  };
}

/** An address with one query parameter set, or removed when `value` is empty; everything else stays byte for byte. */
export function withParameter(href: string, name: string, value: string): string {
  const url = new URL(href);
  const others = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && pair.split('=')[0] !== name);
  url.search = value === '' ? others.join('&') : [...others, `${name}=${value}`].join('&');
  return url.href;
}
