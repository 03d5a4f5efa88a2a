import { Predict } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { functionNames, subjects } from './functions.ts';
import './gradient-check-lab.css';
import { checksAt, precisions } from './model.ts';
import { Picture } from './Picture.tsx';
import { Readout } from './Readout.tsx';
import { gradientCheckLab } from './scene.ts';
import { digitsText, sentence, tableOf } from './summary.ts';

const options = functionNames.map((value) => ({ value, label: subjects[value].name }));

export default function GradientCheckLab(props: WidgetProps) {
  const scene = useScene(gradientCheckLab, props);
  const { state, set } = scene;
  const check = checksAt(state.subject, state.precision, [10 ** state.power])[0]!;

  return (
    <WidgetFrame
      title="How far to trust a difference"
      scene={scene}
      summary={sentence(state, check)}
      table={tableOf(state, check)}
      formula={<Readout subject={state.subject} check={check} />}
      controls={
        <>
          <Segmented
            label="Numbers in"
            options={precisions.map((value) => ({ value, label: value }))}
            value={state.precision}
            onChange={(precision) => set({ precision })}
          />
          <Segmented
            label="Function"
            options={options}
            value={state.subject}
            onChange={(subject) => set({ subject })}
          />
        </>
      }
      question={<Question onReveal={() => set({ subject: 'network', precision: 'float64', power: -10 })} />}
    >
      <Picture state={state} check={check} set={set} />
    </WidgetFrame>
  );
}

const [usual, tiny] = checksAt('network', 'float64', [1e-4, 1e-10]);

function Question({ onReveal }: { onReveal: () => void }) {
  return (
    <Predict
      id="GradientCheckLab.smaller"
      question={
        <>
          At <i>ε</i> = 10<sup>−4</sup>, in float64, the central difference agrees to {digitsText(usual!.centralError)}.
          Make <i>ε</i> a million times smaller. How many agree then?
        </>
      }
      choices={[
        { value: 'all', label: 'all 16' },
        { value: 'more', label: 'about 12' },
        { value: 'same', label: 'the same' },
        { value: 'fewer', label: 'fewer' },
      ]}
      answer="fewer"
      onReveal={onReveal}
    >
      {digitsText(tiny!.centralError)}. The two losses now agree in all but their last few digits, and those are what is
      left after subtracting: the rest cancels. Dividing by 2<i>ε</i> makes a large number of that little rest, rounding
      errors and all. Now try float32 with <i>ε</i> = 10<sup>−4</sup>.
    </Predict>
  );
}
