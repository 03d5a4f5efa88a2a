import { t, word } from '#language/words.ts';

const shapes = {
  right: { path: 'M3 8.5 6.5 12 13 4.5', name: word('Right:') },
  wrong: { path: 'M4 4 12 12 M12 4 4 12', name: word('Wrong:') },
  pass: { path: 'M3 8.5 6.5 12 13 4.5', name: word('Passed:') },
  fail: { path: 'M4 4 12 12 M12 4 4 12', name: word('Failed:') },
  stop: { path: 'M8 3.5 V9 M8 12 V12.5', name: word('Stopped:') },
  none: { path: 'M4 8 H12', name: word('Not run:') },
};

/** A tick, a cross, an exclamation or a dash, with its meaning for those who don't see it. */
export function Mark({ kind }: { kind: keyof typeof shapes }) {
  const { path, name } = shapes[kind];
  return (
    <>
      <svg class={`mark-${kind}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      </svg>
      <span class="unseen">{t(name)} </span>
    </>
  );
}
