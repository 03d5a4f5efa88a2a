import type { RefObject } from 'preact';
import { type LiveTraining, useTrainingWorker } from '../../controls/useTrainingWorker.ts';
import type { BuiltLayer } from './model.ts';
import type { News, Start } from './protocol.ts';

export type Training = LiveTraining<News, never>;

const open = () => new Worker(new URL('./trainWorker.ts', import.meta.url), { type: 'module' });

/** The training of one network in a worker of its own. Another network, another training; null where none can be. */
export const useTraining = (layers: readonly BuiltLayer[] | null, element: RefObject<Element>): Training =>
  useTrainingWorker<Start, News>({
    open,
    key: JSON.stringify(layers),
    begin: () => ({ layers: layers ?? [] }),
    element,
  });
