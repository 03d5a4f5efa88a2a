import { useMemo, useRef } from 'preact/hooks';
import { t } from '#language/words.ts';
import { Slider } from '../../controls/Slider.tsx';
import { usePlayback } from '../../controls/usePlayback.ts';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { FitPicture } from './FitPicture.tsx';
import './first-descent.css';
import { MapPicture } from './MapPicture.tsx';
import { descend, type Step } from './model.ts';
import { firstDescent, longest, rates } from './scene.ts';
import { sentenceOf, tableOf } from './summary.ts';
import '../../controls/training.css';

interface Props extends WidgetProps {
  /** The descent that the widget starts with, from the build: the browser computes none until the reader asks. */
  opening?: readonly Step[];
}

/** Gradient descent on a model of two weights: its path over the loss, and the fit that it arrives at. */
export default function FirstDescent({ opening, ...props }: Props) {
  const scene = useScene(firstDescent, props);
  const { w1, w2, rate, step } = scene.state;
  const path = useMemo(() => {
    const { initial } = firstDescent;
    if (opening && w1 === initial.w1 && w2 === initial.w2 && rate === initial.rate) return opening;
    return descend([w1, w2], Number(rate), longest);
  }, [opening, w1, w2, rate]);
  const last = path.length - 1;
  const at = Math.min(step, last);
  const show = (next: number) => scene.set({ step: next });

  const element = useRef<HTMLDivElement>(null);
  const { isPlaying, play, pause } = usePlayback({
    element,
    stepsPerSecond: 20,
    canStep: last > 0,
    step: () => (at < last ? show(at + 1) : pause()),
  });
  const toggle = () => {
    if (isPlaying) return pause();
    // Without motion, the button goes from one end of the way to the other.
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return show(at < last ? last : 0);
    if (at >= last) show(0);
    play();
  };

  const controls = (
    <>
      <button type="button" class="widget-play" onClick={toggle}>
        {isPlaying ? t('Pause') : t('Descend')}
      </button>
      <Slider label={t('step')} value={at} text={String(at)} min={0} max={last} step={1} onChange={show} />
      <Slider
        label={t('learning rate')}
        value={rates.indexOf(rate)}
        text={rate}
        min={0}
        max={rates.length - 1}
        step={1}
        onChange={(next) => scene.set({ rate: rates[next]!, step: longest })}
      />
    </>
  );

  return (
    <WidgetFrame
      title={t('Two weights find a curve')}
      scene={scene}
      summary={sentenceOf(path, at, rate)}
      table={tableOf(path)}
      controls={controls}
    >
      <div class="descent" ref={element}>
        <MapPicture path={path} at={at} onStart={(w1, w2) => scene.set({ w1, w2, step: longest })} />
        <FitPicture path={path} at={at} />
      </div>
    </WidgetFrame>
  );
}
