import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { usePauseUnseen } from '../../controls/usePauseUnseen.ts';
import type { DrawnClass } from './drawn.ts';
import type { LiveDetector } from './live.ts';
import type { Command, Reply } from './protocol.ts';

/** A curve's points: after how many steps, and what was found there. */
export type Curve = readonly (readonly [steps: number, value: number])[];

export interface Measured {
  steps: number;
  scenes: number;
  map: number;
  perClass: readonly number[];
}

/** Training that goes on in a worker, and what came of it. */
export interface LiveLessons {
  steps: number;
  isRunning: boolean;
  losses: Curve;
  maps: Curve;
  /** The last measurement that was asked for. */
  measured: Measured | null;
  isMeasuring: boolean;
  message: string;
  run(): void;
  pause(): void;
  measure(scenes: number): void;
  /** Back to the weights that the detector has by now, with nothing trained. */
  restart(): void;
}

const nothing = { steps: 0, losses: [] as Curve, maps: [] as Curve, measured: null as Measured | null };

/** `element` is in the widget: training pauses when nobody can see it. */
export function useLessons(
  detector: LiveDetector | null,
  drawn: readonly DrawnClass[],
  element: RefObject<Element>,
  onLearned: () => void,
): LiveLessons {
  const [state, setState] = useState(nothing);
  const [isRunning, setIsRunning] = useState(false);
  const [asked, setAsked] = useState(0);
  const [message, setMessage] = useState('');
  const worker = useRef<Worker | null>(null);
  /** Scenes of the measurement that the reader waits for; 0 for none. */
  const awaited = useRef(0);

  const hear = (reply: Reply) => {
    if (reply.type === 'failed') {
      setIsRunning(false);
      setAsked(0);
      setMessage(`Training has stopped: ${reply.message}`);
    } else if (reply.type === 'progress') {
      detector!.parameters = reply.parameters;
      onLearned();
      setState((now) => ({
        ...now,
        steps: reply.steps,
        losses: [...now.losses, [reply.steps, reply.loss]],
      }));
    } else {
      const wasAsked = reply.scenes === awaited.current;
      if (wasAsked) {
        awaited.current = 0;
        setAsked(0);
      }
      setState((now) => ({
        ...now,
        ...(wasAsked ? { measured: reply } : { maps: [...now.maps, [reply.steps, reply.map]] }),
      }));
    }
  };
  const latest = useRef(hear);
  latest.current = hear;

  const send = useCallback(
    (command: Command) => {
      if (!detector) return;
      if (!worker.current) {
        worker.current = new Worker(new URL('./lessonWorker.ts', import.meta.url), { type: 'module' });
        worker.current.onmessage = ({ data }: MessageEvent<Reply>) => latest.current(data);
        worker.current.onerror = () =>
          latest.current({ type: 'failed', message: 'its thread does not start here; reload the page to try again' });
        const { parameters } = detector;
        worker.current.postMessage({ type: 'load', parameters, drawn } satisfies Command, [parameters.buffer]);
      }
      worker.current.postMessage(command);
    },
    [detector, drawn],
  );
  const stop = useCallback(() => {
    worker.current?.terminate();
    worker.current = null;
    awaited.current = 0;
    setIsRunning(false);
    setAsked(0);
    setMessage('');
    setState(nothing);
  }, []);
  const pause = () => {
    worker.current?.postMessage({ type: 'pause' } satisfies Command);
    setIsRunning(false);
  };

  // Of other classes, another training.
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn is what it is about
  useEffect(() => stop, [drawn, stop]);

  usePauseUnseen(isRunning, pause, element);

  return {
    ...state,
    ...{ isRunning, message, isMeasuring: asked > 0 },
    run() {
      setMessage('');
      setIsRunning(true);
      send({ type: 'run' });
    },
    pause,
    measure(scenes) {
      awaited.current = scenes;
      setAsked(scenes);
      send({ type: 'measure', scenes });
    },
    restart: stop,
  };
}
