import type { OwnData } from './ownData.ts';
import type { PlaygroundState } from './scene.ts';
import type { Focus, Frame } from './session.ts';

/** What the page tells the worker. */
export type Command =
  /** `build` counts them: frames say to which they belong. */
  | { type: 'build'; build: number; state: PlaygroundState; focus: Focus }
  /** Rate, penalty and batch: training goes on with them. */
  | { type: 'configure'; state: PlaygroundState }
  | { type: 'focus'; focus: Focus }
  /** Epochs a second; Infinity for as fast as it goes. */
  | { type: 'run'; speed: number }
  | { type: 'pause' }
  | { type: 'step'; by: 'update' | 'epoch' }
  | { type: 'rewind'; to: number }
  | { type: 'setParameter'; run: number; place: number; value: number }
  /** The page is ready for one frame: the worker sends the next that differs. */
  | { type: 'frame' }
  | { type: 'save'; run: number; scene: string }
  | { type: 'restore'; run: number; bytes: Uint8Array }
  | { type: 'readCsv'; text: string };

/** What the worker tells the page. */
export type Reply =
  | { type: 'ready'; kernels: string }
  | { type: 'frame'; build: number; frame: Frame; updatesPerSecond: number; isRunning: boolean }
  | { type: 'saved'; bytes: Uint8Array<ArrayBuffer> }
  /** A file's network is not of this one's kind: the page builds one that is, then restores it once more. */
  | { type: 'otherNetwork'; layers: number[]; inputs: number; outputs: number; scene: string | null; bytes: Uint8Array }
  | { type: 'restored' }
  | { type: 'csv'; own: OwnData; notes: string }
  | { type: 'failed'; during: Command['type']; message: string };
