import type { RefObject } from 'preact';
import { useTrainingWorker } from '../../controls/useTrainingWorker.ts';
import type { News, Start } from './protocol.ts';
import { type RaceSettings, recallRace } from './scene.ts';

const open = () => new Worker(new URL('./raceWorker.ts', import.meta.url), { type: 'module' });

/** A race in a worker of its own. Other settings, another race. */
export const useRace = (settings: RaceSettings, element: RefObject<Element>) =>
  useTrainingWorker<Start, News>({
    open,
    key: recallRace.encode(settings),
    begin: () => ({ settings }),
    element,
  });
