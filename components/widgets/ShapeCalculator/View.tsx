import { Predict } from '../../controls/Predict.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { outcomeOf } from './model.ts';
import { Row } from './Row.tsx';
import { Settings } from './Settings.tsx';
import './shape-calculator.css';
import { shapeCalculator } from './scene.ts';
import { sentenceOf, tableOf } from './summary.ts';
import { Volumes } from './Volumes.tsx';

/** Input, filters, stride and padding to the shape that comes out, or the reason why none does. */
export default function ShapeCalculator(props: WidgetProps) {
  const scene = useScene(shapeCalculator, props);
  const { state, set } = scene;
  const outcome = outcomeOf(state);
  const places = 'sides' in outcome ? outcome.sides[0]! : 0;
  const sentence = sentenceOf(state, outcome);
  return (
    <WidgetFrame
      title="The shape that comes out"
      scene={scene}
      summary={'refusal' in outcome ? `${sentence} ${outcome.refusal}` : sentence}
      // The reason stands in the picture, where the output would be.
      sentence={sentence}
      table={tableOf(state, outcome)}
      controls={<Settings state={state} set={set} />}
      question={
        <Predict
          id="ShapeCalculator.padding"
          question="Eight pixels, a filter of 3, a stride of 2: three places, and one pixel is left over. Now one zero is added on either side. How many places are there?"
          choices={[
            { value: '3', label: 'three' },
            { value: '4', label: 'four' },
            { value: '5', label: 'five' },
          ]}
          answer="4"
          onReveal={() => set({ ...shapeCalculator.initial, padding: 1, place: 3 })}
        >
          Two zeros are room for one more step of 2, and there were three places. The pixel that was left over is seen
          now; what is left over is the last zero.
        </Predict>
      }
    >
      <Row
        layer={state}
        places={places}
        place={Math.min(state.place, Math.max(0, places - 1))}
        onMove={(place) => set({ place })}
      />
      <Volumes layer={state} outcome={outcome} />
    </WidgetFrame>
  );
}
