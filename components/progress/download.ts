import { openProgress } from '#book/progress/store.ts';
import { exportProgress } from '#book/progress/transfer.ts';

/** Hands everything that is remembered to the reader as a file. */
export async function download(): Promise<void> {
  const file = new Blob([exportProgress(await openProgress().everything())], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `descent-progress-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
