import { Segmented } from '../../controls/Segmented.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { Cells } from './Cells.tsx';
import { filter, input, slopesOf, type Term, termsOf, upstreamOf } from './model.ts';
import { type Part, windowSlopes } from './scene.ts';
import { sentenceOf, tableOf } from './summary.ts';
import './window-slopes.css';

/** One layer, all of its numbers, and where the slope of each comes from. */
export default function WindowSlopes(props: WidgetProps) {
  const scene = useScene(windowSlopes, props);
  const { state, set } = scene;
  const { layer } = state;
  const terms = termsOf(state);
  const grid = (part: Part, key: 'input' | 'weight' | 'output') => ({
    part,
    group: `${scene.name}-entry`,
    isChosen: (row: number, column: number) => part === state.part && row === state.row && column === state.column,
    isUsed: (row: number, column: number) =>
      terms.some((term: Term) => term[key][0] === row && term[key][1] === column && term.factor !== 0),
    onChoose: (row: number, column: number) => set({ part, row, column }),
  });
  return (
    <WidgetFrame
      title={props.scene ? 'Where a slope goes in a pool' : 'Where a slope comes from'}
      scene={scene}
      summary={sentenceOf(state)}
      table={tableOf(state)}
      controls={
        <Segmented
          label="Layer"
          options={[
            { value: 'conv', label: 'convolution' },
            { value: 'pool', label: 'max pool' },
          ]}
          value={layer}
          onChange={(next) => set({ layer: next, part: 'input', row: 1, column: 1 })}
        />
      }
    >
      <div class="window-layer">
        <Cells
          title="input, and its slopes"
          values={input}
          slopes={slopesOf(layer, 'input')}
          {...grid('input', 'input')}
        />
        {layer === 'conv' && (
          <Cells
            title="filter, and its slopes"
            values={filter}
            slopes={slopesOf('conv', 'filter')}
            {...grid('filter', 'weight')}
          />
        )}
        <Cells title="slopes of the output" slopes={upstreamOf(layer)} {...grid('output', 'output')} />
      </div>
    </WidgetFrame>
  );
}
