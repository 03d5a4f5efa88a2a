import { useEffect, useRef, useState } from 'preact/hooks';
import { fixed } from '../../plot/format.ts';
import { ClassPad } from './ClassPad.tsx';
import { type DrawnClass, mostDrawn } from './drawn.ts';
import type { LiveDetector } from './live.ts';
import { TrainingCurve } from './TrainingCurve.tsx';
import { useLessons } from './useLessons.ts';

/** On how many scenes the figure in the text was measured. */
const measuredScenes = 500;

interface Props {
  detector: LiveDetector | null;
  drawn: readonly DrawnClass[];
  names: readonly string[];
  onLearned: () => void;
  onAdd: (drawn: DrawnClass) => void;
  onForget: () => void;
}

/** Measuring the detector, teaching it more, and teaching it what the reader draws. */
export default function Teaching({ detector, drawn, names, onLearned, onAdd, onForget }: Props) {
  const element = useRef<HTMLDivElement>(null);
  const lessons = useLessons(detector, drawn, element, onLearned);
  const { steps, isRunning, losses, maps, measured, isMeasuring, message } = lessons;
  const [download, setDownload] = useState('');
  useEffect(() => {
    if (download === '') return;
    const link = document.createElement('a');
    link.href = download;
    link.download = 'detector.safetensors';
    link.click();
    const timer = setTimeout(() => URL.revokeObjectURL(download), 10_000);
    return () => clearTimeout(timer);
  }, [download]);
  const save = () => {
    const bytes = detector!.save(names) as Uint8Array<ArrayBuffer>;
    setDownload(URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' })));
  };
  const reset = () => {
    lessons.restart();
    detector!.reset(names.length);
    onLearned();
  };
  const perClass = measured?.perClass.map((precision, k) => `${names[k]} ${fixed(precision, 2)}`).join(', ');

  return (
    <div class="yolo-live-teaching" ref={element}>
      <div>
        <p class="yolo-live-buttons">
          <button
            type="button"
            class="widget-choice"
            disabled={!detector}
            onClick={isRunning ? lessons.pause : lessons.run}
          >
            {isRunning ? 'Pause' : 'Train'}
          </button>
          <button
            type="button"
            class="widget-choice"
            disabled={!detector || isMeasuring}
            onClick={() => lessons.measure(measuredScenes)}
          >
            {isMeasuring ? 'Measuring' : `Measure on ${measuredScenes} scenes`}
          </button>
          <button type="button" class="widget-button" disabled={!detector || steps === 0} onClick={reset}>
            Unlearn
          </button>
          <button type="button" class="widget-button" disabled={!detector} onClick={save}>
            Download weights
          </button>
        </p>
        <p role="status">
          {message ||
            (measured
              ? `After ${measured.steps} further steps, mAP@0.5 on ${measured.scenes} unseen scenes: ${fixed(measured.map, 3)} (${perClass}).`
              : steps > 0 && !isRunning
                ? `${steps} further steps, of 8 new scenes each.`
                : 'Training goes on from the weights above, on new scenes, with the boxes following.')}
        </p>
        <div class="yolo-live-curves">
          <TrainingCurve label="loss" color="var(--loss)" points={losses} steps={steps} />
          <TrainingCurve label="mAP@0.5, 60 scenes" color="var(--prediction)" points={maps} steps={steps} top={1} />
        </div>
      </div>
      <div>
        {drawn.length > 0 && (
          <p>
            The network has an output for each of your classes ({drawn.map(({ name }) => name).join(', ')}).
            {steps === 0 && ' It has seen none of them: press Train and watch.'}{' '}
            <button type="button" class="widget-button" onClick={onForget}>
              Forget {drawn.at(-1)!.name}
            </button>
          </p>
        )}
        {drawn.length < mostDrawn && <ClassPad taken={names} onAdd={onAdd} />}
      </div>
    </div>
  );
}
