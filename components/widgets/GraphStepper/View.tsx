import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { Examples } from './Examples.tsx';
import { ExpressionInput } from './ExpressionInput.tsx';
import './graph-stepper.css';
import { evaluate, lastStep, momentAt } from './model.ts';
import { Picture } from './Picture.tsx';
import { parse } from './parse.ts';
import { Question } from './questions.tsx';
import { Steps } from './Steps.tsx';
import { graphStepper, valuesOf } from './scene.ts';
import { sentence, tableOf } from './summary.ts';

export default function GraphStepper(props: WidgetProps) {
  const scene = useScene(graphStepper, props);
  const { state, set } = scene;
  const graph = parse(state.expression).graph!;
  const values = valuesOf(state);
  const evaluated = evaluate(graph, values);
  const last = lastStep(graph);
  const step = Math.min(state.step, last);
  const moment = momentAt(graph, evaluated, step);
  const start = (props.scene && graphStepper.decode(props.scene)) || graphStepper.initial;

  return (
    <WidgetFrame
      title={start === graphStepper.initial ? 'Forward and back through an expression' : 'One input, two ways'}
      scene={scene}
      summary={sentence(graph, evaluated, moment, values)}
      table={tableOf(graph, moment)}
      controls={
        <>
          <Steps step={step} last={last} onStep={(next) => set({ step: next })} />
          <ExpressionInput
            expression={state.expression}
            onChange={(expression) => set({ expression, step: lastStep(parse(expression).graph!) })}
          />
          <Examples chosen={state.expression} onChoose={(expression) => set({ expression, step: 0 })} />
        </>
      }
      question={
        <Question
          start={start.expression}
          onReveal={() => set({ ...start, step: lastStep(parse(start.expression).graph!) })}
        />
      }
    >
      <Picture
        graph={graph}
        evaluated={evaluated}
        moment={moment}
        onValue={(name, value) => set({ values: { ...values, [name]: value } })}
      />
    </WidgetFrame>
  );
}
