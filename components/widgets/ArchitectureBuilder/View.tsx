import { useRef } from 'preact/hooks';
import { Segmented } from '../../controls/Segmented.tsx';
import { Slider } from '../../controls/Slider.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import './architecture-builder.css';
import { LayerCard } from './LayerCard.tsx';
import { architectureOf, parametersOf, totalOf } from './model.ts';
import { architectureBuilder, type BuilderState } from './scene.ts';
import { explain, tableOf, totals } from './summary.ts';
import { TrainingPanel } from './TrainingPanel.tsx';
import { useTraining } from './useTraining.ts';

interface Props extends WidgetProps {
  /** Ten unseen digits as images, 0 to 9. */
  samples: readonly string[];
}

const { range: filterRange } = architectureBuilder.fields.filters;

/** A network put together by its pattern, drawn, counted and trained. */
export default function ArchitectureBuilder({ samples, ...props }: Props) {
  const scene = useScene(architectureBuilder, props);
  const { state, set } = scene;
  const architecture = architectureOf(state);
  const { layers, problem } = architecture;
  const element = useRef<HTMLDivElement>(null);
  const training = useTraining(problem ? null : layers, element);
  const chosen = Math.min(state.layer, layers.length - 1);
  const layer = layers[chosen]!;
  const shareOf = (part: number, whole: number) => (whole > 0 ? (100 * part) / whole : 0);
  const [parameters, work] = [totalOf(layers, parametersOf), totalOf(layers, ({ multiplyAdds }) => multiplyAdds)];

  const words = `${explain(layer, layers[chosen - 1])} ${totals(architecture)}`.trim();
  return (
    <WidgetFrame
      title="A convolutional network to build"
      scene={{
        ...scene,
        reset() {
          training.startOver();
          scene.reset();
        },
      }}
      summary={words}
      table={tableOf(architecture)}
      controls={<TrainingPanel training={training} canTrain={!problem} samples={samples} />}
    >
      <div class="architecture" ref={element}>
        <p class="architecture-pattern">{patternOf(state)}</p>
        <div class="architecture-controls">
          <Knob label="N, convolutions in a block" name="n" state={state} set={set} />
          <Knob label="M, blocks" name="m" state={state} set={set} />
          <Knob label="K, fully connected layers" name="k" state={state} set={set} />
          {state.filters.slice(0, state.m).map((count, block) => (
            <Slider
              key={block}
              label={`filters in block ${block + 1}`}
              value={count}
              text={String(count)}
              {...filterRange}
              onChange={(value) => set({ filters: state.filters.with(block, value) })}
            />
          ))}
          <Knob label="side of the filters" name="size" state={state} set={set} />
          <Knob label="units of a hidden layer" name="hidden" state={state} set={set} />
          <Knob label="side of the picture" name="side" state={state} set={set} />
          <Segmented
            label="Padding"
            options={[
              { value: 'none', label: 'none' },
              { value: 'same', label: 'same' },
            ]}
            value={state.padding}
            onChange={(padding) => set({ padding })}
          />
          <Segmented
            label="Pool"
            options={[
              { value: 'max', label: 'max, 2 × 2' },
              { value: 'none', label: 'none' },
            ]}
            value={state.pool}
            onChange={(pool) => set({ pool })}
          />
        </div>
        <fieldset class="architecture-layers">
          <legend class="unseen">The layer that is explained</legend>
          {layers.map((one, index) => (
            <LayerCard
              key={one.name}
              layer={one}
              side={state.side}
              shares={[shareOf(parametersOf(one), parameters), shareOf(one.multiplyAdds, work)]}
              picture={index === 0 ? samples[3] : undefined}
              field={index === 0 && chosen > 0 ? layer.field : undefined}
              group={`${scene.name}-layer`}
              isChosen={index === chosen}
              onChoose={() => set({ layer: index })}
            />
          ))}
        </fieldset>
        <p class="architecture-legend">
          Bars: share of all <span class="architecture-parameters">parameters</span>, and of all{' '}
          <span class="architecture-work">multiply-adds</span>. The frame on the picture: what one unit of the chosen
          layer sees.
        </p>
        <p class="architecture-problem" role="alert">
          {problem}
        </p>
      </div>
    </WidgetFrame>
  );
}

type KnobName = 'n' | 'm' | 'k' | 'size' | 'hidden' | 'side';

interface KnobProps {
  label: string;
  name: KnobName;
  state: BuilderState;
  set: (change: Partial<BuilderState>) => void;
}

function Knob({ label, name, state, set }: KnobProps) {
  const { range } = architectureBuilder.fields[name];
  return (
    <Slider
      label={label}
      value={state[name]}
      text={String(state[name])}
      {...range}
      onChange={(value) => set({ [name]: value })}
    />
  );
}

/** INPUT → [[CONV] × 1 → POOL] × 2 → [FC] × 2 */
function patternOf({ n, m, k, pool }: BuilderState): string {
  const block = `[CONV] × ${n}${pool === 'max' ? ' → POOL' : ''}`;
  return ['INPUT', ...(m > 0 ? [`[${block}] × ${m}`] : []), `[FC] × ${k}`].join(' → ');
}
