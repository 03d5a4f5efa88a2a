import { useEffect, useState } from 'preact/hooks';
import { t } from '#language/words.ts';
import type { Token } from './code/highlight.ts';
import { StillCode } from './code/StillCode.tsx';
import { useFocusWhenShown } from './useFocusWhenShown.ts';

interface Right {
  name: string;
  code: string;
  tokens: Token[][];
}

/** The right answers, fetched only now. */
export function Solution({ url, onClose }: { url: string; onClose: () => void }) {
  const panel = useFocusWhenShown(true);
  const [answers, setAnswers] = useState<Right[] | 'loading' | 'failed'>('loading');
  useEffect(() => {
    loadSolutions(url).then(setAnswers, () => setAnswers('failed'));
  }, [url]);
  return (
    <section class="solution" aria-label={t('Solution')} ref={panel} tabIndex={-1}>
      {answers === 'loading' && <p>{t('Loading…')}</p>}
      {answers === 'failed' && <p>{t('The solution could not be loaded. Are you offline? Close it and try again.')}</p>}
      {Array.isArray(answers) &&
        answers.map(({ name, code, tokens }, i) => (
          <div key={name}>
            <p class="solution-name">
              {i === 0 ? t('A solution') : t('Another way: {name}', { name: name.replaceAll('-', ' ') })}
            </p>
            <StillCode code={code} tokens={tokens} label={i === 0 ? t('A solution') : name} />
          </div>
        ))}
      <p class="buttons">
        <button type="button" class="quiet-button" onClick={onClose}>
          {t('Hide the solution')}
        </button>
      </p>
    </section>
  );
}

async function loadSolutions(url: string): Promise<Right[]> {
  const [{ highlight }, response] = await Promise.all([import('./code/highlight.ts'), fetch(url)]);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const { solutions } = (await response.json()) as { solutions: { name: string; code: string }[] };
  return solutions.map(({ name, code }) => ({ name, code: code.trimEnd(), tokens: highlight(code.trimEnd()) }));
}
