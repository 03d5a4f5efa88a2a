import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Field } from './fields.ts';
import { type Scene, type StateOf, withParameter } from './scene.ts';

/** What an author may write on any widget. */
export interface WidgetProps {
  /** Where this widget starts, as it reads in a link: `scene="scores:90,60,40"`. */
  scene?: string;
  /** Tells two widgets of one kind on one page apart: `<HingeBars id="second" />` answers to `?HingeBars.second=…`. */
  id?: string;
}

/** A scene on a page: its state, and the ways to change, share and reset it. */
export interface LiveScene<State> {
  name: string;
  state: State;
  set(change: Partial<State>): void;
  reset(): void;
  /** The page's address with this state in it, for sharing; also puts it in the address bar. */
  link(hash?: string): string;
}

const quietTime = 250;

/**
 * Keeps a widget's state and mirrors it in the address once it has rested, replacing the entry in the history so that
 * the back button leaves the page. The server and the first render draw the start; a shared state follows at once.
 */
export function useScene<F extends Record<string, Field<unknown>>>(
  scene: Scene<F>,
  { scene: startText, id }: WidgetProps = {},
): LiveScene<StateOf<F>> {
  const name = id ? `${scene.name}.${id}` : scene.name;
  const start = useMemo(() => startOf(scene, startText), [scene, startText]);
  const [state, setState] = useState(start);

  useLayoutEffect(() => {
    const shared = new URLSearchParams(location.search).get(name);
    const decoded = shared === null ? undefined : scene.decode(shared, start);
    if (decoded) setState(decoded);
  }, [scene, name, start]);

  useEffect(() => {
    const timer = setTimeout(() => showInAddress(name, scene.encode(state, start)), quietTime);
    return () => clearTimeout(timer);
  }, [scene, name, start, state]);

  return {
    name,
    state,
    set: (change) => setState((now) => ({ ...now, ...change })),
    reset: () => setState(start),
    link(hash) {
      const address = new URL(showInAddress(name, scene.encode(state, start)));
      if (hash) address.hash = hash;
      return address.href;
    },
  };
}

function startOf<F extends Record<string, Field<unknown>>>(scene: Scene<F>, text: string | undefined): StateOf<F> {
  if (!text) return scene.initial;
  const state = scene.decode(text);
  if (state) return state;
  const fields = Object.keys(scene.fields).join(', ');
  throw new Error(`${scene.name}: not a scene: "${text}"; write it as in a copied link, with the fields ${fields}`);
}

function showInAddress(name: string, value: string): string {
  const href = withParameter(location.href, name, value);
  if (href !== location.href) history.replaceState(history.state, '', href);
  return href;
}
