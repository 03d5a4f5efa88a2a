import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '#book/progress/records.ts';
import { openProgress } from '#book/progress/store.ts';
import { t } from '#language/words.ts';
import { download } from './download.ts';
import { ForgetEverything } from './ForgetEverything.tsx';
import { ImportFile } from './ImportFile.tsx';
import { type StoredChapter, StoredWork } from './StoredWork.tsx';
import { StoreTrouble } from './StoreTrouble.tsx';
import '../exercise/buttons.css';
import './progress-panel.css';

/** Everything that this browser remembers of the reader, and what she can do with it. */
export default function ProgressPanel({ chapters }: { chapters: StoredChapter[] }) {
  const [progress, setProgress] = useState<Progress>();
  useEffect(() => {
    const store = openProgress();
    const look = () => void store.everything().then(setProgress);
    look();
    return store.onChange(look);
  }, []);
  const isEmpty = progress && progress.answers.length + progress.quiz.length === 0;
  return (
    <div class="progress-panel needs-script">
      <StoreTrouble />
      <StoredWork chapters={chapters} progress={progress} />
      <h2>{t('Export')}</h2>
      <p>{t('One file with your code, your answers and your verdicts, to keep or to take to another browser.')}</p>
      <button type="button" class="button" aria-disabled={isEmpty !== false} onClick={() => isEmpty || download()}>
        {t('Export my work')}
      </button>
      {/* Keeps its line while the store is read, so that nothing below it moves. */}
      <p class="quiet" style={{ visibility: isEmpty ? 'visible' : 'hidden' }}>
        {t('There is nothing to export yet.')}
      </p>
      <ImportFile />
      <ForgetEverything />
    </div>
  );
}
