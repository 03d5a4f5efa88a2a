import { NumberBox } from '../../controls/NumberBox.tsx';
import { Predict } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { explanationOf, type LayerName, productsOf } from './factors.ts';
import { LayerRow } from './LayerRow.tsx';
import { countsOf, grouped } from './model.ts';
import './parameter-counter.css';
import { parameterCounter, planOf } from './scene.ts';
import { sentenceOf, tableOf } from './summary.ts';

const layers: readonly LayerName[] = ['connected', 'local', 'shared'];
const { fields, initial } = parameterCounter;
const first = countsOf(planOf(initial));
const firstOwners = 'refusal' in first ? '' : grouped(first.local.owners);

/** The parameters of a first layer on an image, three ways, factor by factor. */
export default function ParameterCounter(props: WidgetProps) {
  const scene = useScene(parameterCounter, props);
  const { state, set } = scene;
  const counts = countsOf(planOf(state));
  const products = productsOf(state);
  const box = (label: string, name: 'height' | 'width' | 'channels' | 'units' | 'size') => (
    <NumberBox label={label} value={state[name]} {...fields[name].range} onChange={(value) => set({ [name]: value })} />
  );
  return (
    <WidgetFrame
      title="What training has to find"
      scene={scene}
      summary={sentenceOf(state, counts)}
      table={tableOf(state, counts)}
      controls={
        <>
          <div class="counter-settings">
            {box('height', 'height')}
            {box('width', 'width')}
            {box('channels', 'channels')}
            {box('units or filters', 'units')}
            {box('filter’s side', 'size')}
          </div>
          <Segmented
            label="Biases"
            options={[
              { value: 'with', label: 'with' },
              { value: 'without', label: 'without' },
            ]}
            value={state.biases}
            onChange={(biases) => set({ biases })}
          />
        </>
      }
      question={
        <Predict
          id="ParameterCounter.local"
          question="Small windows alone: at each of 296 × 296 places stand 100 units that see 5 × 5 pixels, and every unit has weights of its own. Compared with the fully connected layer, that is"
          choices={[
            { value: 'fewer', label: 'far fewer parameters' },
            { value: 'same', label: 'about as many' },
            { value: 'more', label: 'far more' },
          ]}
          answer="more"
          onReveal={() => set({ ...initial, local: 'shown', factor: 'places' })}
        >
          A window has few weights, but there are {firstOwners} units now in place of 100. Seeing little is not enough
          as long as everyone learns alone. It is the sharing that saves.
        </Predict>
      }
    >
      {'refusal' in counts ? (
        <div class="counter-rows">
          <p class="counter-refusal">{counts.refusal}</p>
        </div>
      ) : (
        <div class="counter-rows">
          {layers.map((name) => (
            <LayerRow
              key={name}
              name={name}
              product={products[name]}
              count={counts[name]}
              hasBias={state.biases === 'with'}
              chosen={state.factor}
              onChoose={(factor) => set({ factor })}
              onShow={name === 'local' && state.local === 'asked' ? () => set({ local: 'shown' }) : undefined}
            />
          ))}
          <p class="counter-scale-note">Bars: each mark is ten times the one before.</p>
          <p class="counter-explanation">{explanationOf(state.factor, state)}</p>
        </div>
      )}
    </WidgetFrame>
  );
}
