import { t } from '#language/words.ts';
import { Predict } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { SliderInText } from '../../controls/SliderInText.tsx';
import { useGlide } from '../../controls/useGlide.ts';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { Typeset } from '../../plot/Typeset.tsx';
import { Formula } from './Formula.tsx';
import './hinge-bars.css';
import { hingeOf, withClasses } from './model.ts';
import { Picture } from './Picture.tsx';
import { hingeBars, largestMargin } from './scene.ts';
import { sentenceAround, show } from './summary.ts';

const counts = ['2', '3', '4', '5'].map((value) => ({ value, label: value }));

export default function HingeBars(props: WidgetProps) {
  const scene = useScene(hingeBars, props);
  const glide = useGlide();
  const hinge = hingeOf(scene.state);
  const [before, after] = sentenceAround(hinge);
  const raiseDog = () => {
    const raised = (dog: number) => scene.set({ scores: [75, Math.round(dog), 60], margin: 10, truth: 'dog' });
    glide.to(90, 98, raised);
  };
  // A reader's hand ends the motion.
  const set: typeof scene.set = (change) => {
    glide.stop();
    scene.set(change);
  };
  const reset = () => {
    glide.stop();
    scene.reset();
  };
  const marginRange = { ...hingeBars.fields.margin.range, max: largestMargin(hinge.truth.score) };

  return (
    <WidgetFrame
      title={t('Hinge loss')}
      scene={{ ...scene, reset }}
      summary={before + show(hinge.margin) + after}
      sentence={
        <>
          <Typeset>{before}</Typeset>
          <SliderInText
            label={t('margin δ')}
            value={hinge.margin}
            text={show(hinge.margin)}
            color="var(--ink)"
            {...marginRange}
            onChange={(margin) => set({ margin })}
          />
          {after}
        </>
      }
      table={{
        columns: [t('class'), t('score'), t('score − guard line'), t('loss')],
        rows: [
          [t('{name} (true)', { name: t(hinge.truth.name) }), show(hinge.truth.score), '', ''],
          ...hinge.rivals.map(({ name, score, crossing, loss }) => [t(name), show(score), show(crossing), show(loss)]),
          [t('sum'), '', '', show(hinge.loss)],
        ],
      }}
      controls={
        <Segmented
          label={t('Classes')}
          options={counts}
          value={String(scene.state.scores.length)}
          onChange={(count) => set(withClasses(scene.state, Number(count)))}
        />
      }
      formula={<Formula hinge={hinge} />}
      question={
        <Predict
          id="HingeBars.raise"
          question={t(
            'Suppose cat falls back to 75 and ship stays at 60: both are below the guard line, and the loss is 0. Now dog’s score rises further, from 90 to 98. What does the loss do?',
          )}
          choices={[
            { value: 'falls', label: t('it falls below 0') },
            { value: 'stays', label: t('it stays at 0') },
            { value: 'rises', label: t('it rises') },
          ]}
          answer="stays"
          onReveal={raiseDog}
        >
          {t(
            'Once every other score is below the guard line, hinge loss is content: it asks for the margin and nothing more. Drag dog back down, and nothing happens until the guard line meets cat, with dog at 85.',
          )}
        </Predict>
      }
    >
      <Picture state={scene.state} hinge={hinge} set={set} marginRange={marginRange} />
    </WidgetFrame>
  );
}
