import type { CellName } from './model.ts';

/** Each kind's color and dash; its mark's shape tells it apart, too. */
export const looks: Record<CellName, { color: string; dash: string | undefined }> = {
  RNN: { color: 'var(--class-2)', dash: '2 3' },
  GRU: { color: 'var(--class-3)', dash: '7 3' },
  LSTM: { color: 'var(--class-1)', dash: undefined },
};
