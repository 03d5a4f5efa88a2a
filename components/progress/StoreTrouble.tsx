import { useEffect, useState } from 'preact/hooks';
import type { Trouble } from '#book/progress/safe.ts';
import { openProgress } from '#book/progress/store.ts';
import { t } from '#language/words.ts';
import './store-trouble.css';

/** What stands in the way of saving, in words, with a way out. Nothing when all is well. */
export function StoreTrouble() {
  const [troubles, setTroubles] = useState<Trouble[]>([]);
  useEffect(() => {
    const store = openProgress();
    const look = () => setTroubles(store.troubles());
    look();
    return store.onChange(look);
  }, []);
  if (troubles.length === 0) return null;
  return (
    <div class="store-trouble" role="alert">
      {troubles.map(({ kind, words }) => (
        <p key={kind}>{t(words)}</p>
      ))}
      <button type="button" class="button" onClick={() => import('./download.ts').then(({ download }) => download())}>
        {t('Export my work')}
      </button>
    </div>
  );
}
