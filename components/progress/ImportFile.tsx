import { useState } from 'preact/hooks';
import { openProgress } from '#book/progress/store.ts';
import { importProgress } from '#book/progress/transfer.ts';
import { ProgressError } from '#book/progress/validate.ts';
import { count } from '#grader/format.ts';

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
        `Taken in: ${count(progress.answers.length, 'answer')} to exercises, ${count(progress.quiz.length, 'answer')} to questions.`,
      );
    } catch (error) {
      if (!(error instanceof ProgressError)) throw error;
      setOutcome(`Nothing was changed. ${error.message}`);
    }
    input.value = '';
  };
  return (
    <>
      <h2 id="import">Import</h2>
      <p id="import-about">
        Work from a file is merged with what is here: the newest of each is used, older code is kept beside it.
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
