import type { ComponentChildren } from 'preact';
import { t, word } from '#language/words.ts';
import { filled } from '../../controls/filled.ts';
import { Predict } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { SliderInText } from '../../controls/SliderInText.tsx';
import { useGlide } from '../../controls/useGlide.ts';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { compact, fixed, trimmed } from '../../plot/format.ts';
import { stepsOf, withClasses } from './model.ts';
import { Picture } from './Picture.tsx';
import './softmax-steps.css';
import { softmaxSteps } from './scene.ts';
import { asComputed, sentence } from './summary.ts';

const { added: addedField, temperature: temperatureField } = softmaxSteps.fields;
const stride = 30;
const counts = ['2', '3', '4', '5'].map((value) => ({ value, label: value }));
const exponents = [
  { value: 'direct', label: word('as they are') },
  { value: 'shifted', label: word('minus the largest') },
] as const;

export default function SoftmaxSteps(props: WidgetProps) {
  const scene = useScene(softmaxSteps, props);
  const glide = useGlide();
  const { state } = scene;
  const steps = stepsOf(state);

  // A reader's hand ends the motion.
  const set: typeof scene.set = (change) => {
    glide.stop();
    scene.set(change);
  };
  const reset = () => {
    glide.stop();
    scene.reset();
  };
  const addStride = () => {
    const goal = Math.min(addedField.range.max, Math.round(state.added) + stride);
    glide.to(state.added, goal, (added) => scene.set({ added }));
  };

  return (
    <WidgetFrame
      title={t('Softmax and cross-entropy')}
      scene={{ ...scene, reset }}
      summary={sentence(steps, state)}
      table={{
        columns: [t('class'), t('logit'), t('exponential'), t('probability'), '−ln p'],
        rows: [
          ...steps.classes.map(({ name, isTrue, logit, exponential, probability }) => [
            isTrue ? t('{name} (true)', { name: t(name) }) : t(name),
            fixed(logit, 2),
            asComputed(exponential, compact),
            asComputed(probability, (value) => compact(value, 4)),
            isTrue ? asComputed(steps.loss, (value) => fixed(value, 4)) : '',
          ]),
          [t('sum'), '', asComputed(steps.total, compact), asComputed(steps.whole, (value) => fixed(value, 4)), ''],
        ],
      }}
      controls={
        <>
          <Segmented
            label={t('Exponentiate the logits')}
            options={exponents.map(({ value, label }) => ({ value, label: t(label) }))}
            value={state.exponents}
            onChange={(value) => set({ exponents: value })}
          />
          <Slider
            label={t('Temperature')}
            value={state.temperature}
            text={fixed(state.temperature, 2)}
            {...temperatureField.range}
            onChange={(temperature) => set({ temperature })}
          />
          <Segmented
            label={t('Classes')}
            options={counts}
            value={String(state.logits.length)}
            onChange={(count) => set(withClasses(state, Number(count)))}
          />
        </>
      }
      question={
        <Predict
          id="SoftmaxSteps.add"
          question={t(
            'Now add {stride} to every logit. Each exponential becomes ten million million times as large. What do the probabilities do?',
            { stride },
          )}
          choices={[
            { value: 'sharpen', label: t('the largest grows') },
            { value: 'same', label: t('none changes') },
            { value: 'level', label: t('they level out') },
          ]}
          answer="same"
          onReveal={addStride}
          further={
            <>
              <button type="button" class="widget-choice" onClick={addStride}>
                {t('Add {stride} to every logit', { stride })}
              </button>
              <span>
                <i>c</i> ={' '}
                <SliderInText
                  label={t('constant added to every logit')}
                  value={Math.round(state.added)}
                  text={trimmed(state.added, 0)}
                  {...addedField.range}
                  onChange={(added) => set({ added })}
                />
              </span>
            </>
          }
        >
          {filled(
            word(
              'Adding {c} multiplies each exponential, and their sum, by {power}: no share changes. Can you break it? Float32 ends near {end}.',
            ),
            { c: <i>c</i>, power: <PowerOfE exponent={<i>c</i>} />, end: <PowerOfE exponent="88.7" /> },
          )}
        </Predict>
      }
    >
      <Picture state={state} steps={steps} set={set} />
    </WidgetFrame>
  );
}

function PowerOfE({ exponent }: { exponent: ComponentChildren }) {
  return (
    <>
      <i>e</i>
      <sup>{exponent}</sup>
    </>
  );
}
