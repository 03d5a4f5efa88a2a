import { useState } from 'preact/hooks';
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
import { type GraphStepperState, graphStepper, valuesOf } from './scene.ts';
import { sentence, tableOf } from './summary.ts';

export default function GraphStepper(props: WidgetProps) {
  const scene = useScene(graphStepper, props);
  /** What the reader is typing; undefined while the field shows the picture's expression. */
  const [draft, setDraft] = useState<string>();
  const { state } = scene;
  const graph = parse(state.expression).graph!;
  const values = valuesOf(state);
  const evaluated = evaluate(graph, values);
  const last = lastStep(graph);
  const step = Math.min(state.step, last);
  const moment = momentAt(graph, evaluated, step);
  const start = (props.scene && graphStepper.decode(props.scene)) || graphStepper.initial;

  const show = (change: Partial<GraphStepperState>) => {
    setDraft(undefined);
    scene.set(change);
  };
  const reset = () => {
    setDraft(undefined);
    scene.reset();
  };
  const type = (text: string) => {
    setDraft(text);
    const { graph: typed } = parse(text);
    if (typed) scene.set({ expression: text, step: lastStep(typed) });
  };

  return (
    <WidgetFrame
      title={start === graphStepper.initial ? 'Forward and back through an expression' : 'One input, two ways'}
      scene={{ ...scene, reset }}
      summary={sentence(graph, evaluated, moment, values)}
      table={tableOf(graph, moment)}
      controls={
        <>
          <Steps step={step} last={last} onStep={(next) => scene.set({ step: next })} />
          <ExpressionInput text={draft ?? state.expression} onType={type} />
          <Examples chosen={state.expression} onChoose={(expression) => show({ expression, step: 0 })} />
        </>
      }
      question={
        <Question
          start={start.expression}
          onReveal={() => show({ ...start, step: lastStep(parse(start.expression).graph!) })}
        />
      }
    >
      <Picture
        graph={graph}
        evaluated={evaluated}
        moment={moment}
        onValue={(name, value) => scene.set({ values: { ...values, [name]: value } })}
      />
    </WidgetFrame>
  );
}
