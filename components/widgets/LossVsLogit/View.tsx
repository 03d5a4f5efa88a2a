import { t } from '#language/words.ts';
import { Predict } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { SliderInText } from '../../controls/SliderInText.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { fixed } from '../../plot/format.ts';
import './loss-vs-logit.css';
import { readingAt, runnersOf, targetOf } from './model.ts';
import { Picture } from './Picture.tsx';
import { Race } from './Race.tsx';
import { Readout } from './Readout.tsx';
import { lossVsLogit } from './scene.ts';
import { sentenceAround, significant, tableOf, times } from './summary.ts';

export default function LossVsLogit(props: WidgetProps) {
  const scene = useScene(lossVsLogit, props);
  const { state, set } = scene;
  const runners = runnersOf(state);
  const [before, after] = sentenceAround(state, runners);

  return (
    <WidgetFrame
      title={t('One logit, two losses')}
      scene={scene}
      summary={before + fixed(state.logit, 1) + after}
      sentence={
        <>
          {before}
          <SliderInText
            label={t('logit z')}
            value={state.logit}
            text={fixed(state.logit, 1)}
            color="var(--prediction)"
            {...lossVsLogit.fields.logit.range}
            onChange={(logit) => set({ logit, steps: 0 })}
          />
          {after}
        </>
      }
      table={tableOf(state, runners)}
      formula={<Readout runners={runners} target={targetOf(state)} />}
      controls={
        <>
          <Segmented
            label={t('Target y')}
            options={lossVsLogit.fields.target.options.map((value) => ({ value, label: value }))}
            value={state.target}
            onChange={(target) => set({ target, steps: 0 })}
          />
          <Race state={state} set={set} />
        </>
      }
      question={<Question onReveal={() => set({ logit: -8, target: '1', steps: 0 })} />}
    >
      <Picture state={state} runners={runners} set={set} />
    </WidgetFrame>
  );
}

const badlyWrong = { squared: readingAt('squaredError', -8, 1), cross: readingAt('crossEntropy', -8, 1) };

function Question({ onReveal }: { onReveal: () => void }) {
  const { squared, cross } = badlyWrong;
  return (
    <Predict
      id="LossVsLogit.pull"
      question={t(
        'Suppose the right answer is 1 and the model is far off, at z = −8. Which loss pulls harder, and about how much harder?',
      )}
      choices={[
        { value: 'squared', label: t('squared error, twice as hard') },
        { value: 'same', label: t('both about the same') },
        { value: 'ten', label: t('cross-entropy, 10 times') },
        { value: 'thousand', label: t('cross-entropy, over 1,000 times') },
      ]}
      answer="thousand"
      onReveal={onReveal}
      further={t('Press Play, or Step, and see what comes of it.')}
    >
      {t(
        'At z = −8 the right answer gets p = {probability}. Cross-entropy’s gradient is p − y = {crossEntropy}. Squared error’s is 2(p − y) · p(1 − p) = {squaredError}: the factor p(1 − p) has all but vanished, and with it the pull, {times} weaker. Now look at cross-entropy alone: from z = −4 to z = −8 its loss doubles, and its gradient stays near −1.',
        {
          probability: significant(cross.probability),
          crossEntropy: significant(cross.gradient),
          squaredError: significant(squared.gradient),
          times: times(cross.gradient / squared.gradient),
        },
      )}
    </Predict>
  );
}
