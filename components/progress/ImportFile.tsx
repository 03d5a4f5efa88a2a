import { useState } from 'preact/hooks';
import { openProgress } from '#book/progress/store.ts';
import { importProgress } from '#book/progress/transfer.ts';
import { ProgressError } from '#book/progress/validate.ts';
import { t } from '#language/words.ts';

/** Takes in a file from another browser. A file that does not fit changes nothing. */
export function ImportFile() {
  const [outcome, setOutcome] = useState('');
  const takeIn = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const progress = importProgress(await file.text());
      await openProgress().merge(progress);
      setOutcome(
        t('Taken in: {exercises} to exercises, {questions} to questions.', {
          exercises: countAnswers(progress.answers.length),
          questions: countAnswers(progress.quiz.length),
        }),
      );
    } catch (error) {
      if (!(error instanceof ProgressError)) throw error;
      setOutcome(t('Nothing was changed. {why}', { why: error.message }));
    }
    input.value = '';
  };
  return (
    <>
      <h2 id="import">{t('Import')}</h2>
      <p id="import-about">
        {t('Work from a file is merged with what is here: the newest of each is used, older code is kept beside it.')}
      </p>
      <input
        type="file"
        accept=".json,application/json"
        aria-labelledby="import"
        aria-describedby="import-about"
        onChange={(event) => takeIn(event.currentTarget)}
      />
      <p role="status">{outcome}</p>
    </>
  );
}

const countAnswers = (count: number) =>
  count === 1 ? t('{count} answer', { count }) : t('{count} answers', { count });
