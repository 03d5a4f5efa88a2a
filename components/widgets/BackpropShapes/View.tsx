import { Predict } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import './backprop-shapes.css';
import { Lines } from './Lines.tsx';
import { linesOf } from './lines.ts';
import { Name, WithNames } from './Name.tsx';
import { arraysOf, shapeOf, sizesFrom } from './network.ts';
import { Picture } from './Picture.tsx';
import { backpropShapes, resultNames } from './scene.ts';
import { slips } from './slips.ts';

const sizeNames = ['Inputs', 'Hidden units', 'Outputs', 'Examples'];
const { range } = backpropShapes.fields.sizes;

export default function BackpropShapes(props: WidgetProps) {
  const scene = useScene(backpropShapes, props);
  const { state, set } = scene;
  const arrays = arraysOf(sizesFrom(state.sizes));
  const line = linesOf(arrays)[state.line];
  const values = arrays[state.line];
  const entry = {
    row: Math.min(state.row, values.length - 1),
    column: Math.min(state.column, values[0]!.length - 1),
  };
  const slip = slips[state.line];
  const outcome = state.written === 'slip' ? slip?.run(arrays) : undefined;

  return (
    <WidgetFrame
      title="Shapes through two layers"
      scene={scene}
      summary={`${state.line} has the shape ${shapeOf(values)}. ${outcome ? outcome.text : line.why}`}
      sentence={<WithNames>{line.why}</WithNames>}
      table={{
        columns: ['array', 'shape', 'rows', 'entries'],
        rows: (['X', 'Y', 'W1', 'b1', 'W2', 'b2', ...resultNames] as const).map((name) => [
          name,
          shapeOf(arrays[name]),
          String(arrays[name].length),
          String(arrays[name].flat().length),
        ]),
      }}
      controls={
        <>
          {sizeNames.map((name, index) => (
            <Slider
              key={name}
              label={name}
              value={state.sizes[index]!}
              text={String(state.sizes[index])}
              {...range}
              onChange={(size) => set({ sizes: state.sizes.with(index, size) })}
            />
          ))}
          <Segmented
            label="Written"
            options={[
              { value: 'right', label: 'as derived' },
              { value: 'slip', label: slip?.name ?? 'with a slip' },
            ]}
            value={outcome ? 'slip' : 'right'}
            onChange={(written) => set(slip ? { written } : { written, line: 'dW2' })}
          />
        </>
      }
      question={<Question onReveal={() => set({ line: 'dW2', written: 'right', sizes: [3, 4, 2, 5] })} />}
    >
      <Lines
        arrays={arrays}
        chosen={state.line}
        onChoose={(chosen) => set({ line: chosen, written: slips[chosen] ? state.written : 'right' })}
      />
      <Picture line={line} arrays={arrays} entry={entry} outcome={outcome} set={set} />
    </WidgetFrame>
  );
}

function Question({ onReveal }: { onReveal: () => void }) {
  return (
    <Predict
      id="BackpropShapes.accident"
      question={
        <>
          Somebody forgets the transpose in <Name of="dW2" />. With 5 examples and 4 hidden units the shapes don’t fit
          and the engine refuses. What happens with 4 examples and 4 hidden units?
        </>
      }
      choices={[
        { value: 'refused', label: 'it refuses again' },
        { value: 'right', label: 'it works' },
        { value: 'wrong', label: 'wrong numbers, no error' },
      ]}
      answer="wrong"
      onReveal={onReveal}
      further="Set Examples to 4 and choose “without the transpose”."
    >
      A square array fits either way round, so nothing stops it: the result has the right shape, and in it hidden units
      and examples are mixed up. Shapes catch a slip only while the sizes differ, so test with sizes that do.
    </Predict>
  );
}
