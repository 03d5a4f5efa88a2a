import { useEffect, useRef, useState } from 'preact/hooks';
import { openProgress } from '#book/progress/store.ts';
import { t } from '#language/words.ts';

type Step = 'resting' | 'asked' | 'done';

/** Deletes all saved work of this browser, after asking. */
export function ForgetEverything() {
  const [step, setStep] = useState<Step>('resting');
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step === 'asked') question.current?.focus();
  }, [step]);
  const forget = async () => {
    await openProgress().forgetEverything();
    setStep('done');
  };
  return (
    <>
      <h2>{t('Delete')}</h2>
      {step === 'asked' ? (
        <div class="question" ref={question} tabIndex={-1}>
          <p>
            {t(
              'Delete all code, verdicts and answers from this browser? This can’t be undone. A file you exported stays.',
            )}
          </p>
          <p class="buttons">
            <button type="button" class="button" onClick={forget}>
              {t('Delete everything')}
            </button>
            <button type="button" class="quiet-button" onClick={() => setStep('resting')}>
              {t('Keep it')}
            </button>
          </p>
        </div>
      ) : (
        <button type="button" class="button" onClick={() => setStep('asked')}>
          {t('Delete all my work…')}
        </button>
      )}
      <p role="status">{step === 'done' && t('Everything was deleted from this browser.')}</p>
    </>
  );
}
