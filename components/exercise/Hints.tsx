import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

interface Props {
  /** How many are open. */
  opened: ReadonlySignal<number>;
  /** `<details>` that the server drew. */
  hints: ComponentChildren;
}

/** The hints asked for so far. A new one opens by itself; after that each can be folded and opened at will. */
export function Hints({ opened, hints }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const count = opened.value;
    list.current?.querySelectorAll('details').forEach((hint, i) => {
      const isNew = i < count && !('asked' in hint.dataset);
      if (isNew) hint.open = true;
      hint.toggleAttribute('data-asked', i < count);
    });
  });
  return (
    <div class="hints" ref={list} aria-live="polite">
      {hints}
    </div>
  );
}
