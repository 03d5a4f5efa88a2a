import { NumberBox } from '../../controls/NumberBox.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { namedLayers, type ShapeCalculatorState, shapeCalculator } from './scene.ts';

interface Props {
  state: ShapeCalculatorState;
  set: (change: Partial<ShapeCalculatorState>) => void;
}

const { fields } = shapeCalculator;
const sideNames = [['length'], ['height', 'width'], ['height', 'width', 'length']];
const axesOptions = ['1', '2', '3'].map((value) => ({ value, label: value }));

/** Everything that a layer is made of, as boxes to type into. */
export function Settings({ state, set }: Props) {
  const { sides } = state;
  const box = (label: string, name: 'channels' | 'size' | 'depth' | 'filters' | 'stride' | 'padding') => (
    <NumberBox
      label={label}
      value={state[name]}
      {...fields[name].range}
      onChange={(value) =>
        // A filter that fits goes on fitting.
        set(
          name === 'channels' && state.depth === state.channels ? { channels: value, depth: value } : { [name]: value },
        )
      }
    />
  );
  return (
    <>
      <Segmented
        label="Axes to move along"
        options={axesOptions}
        value={String(sides.length)}
        onChange={(axes) => set({ sides: Array.from({ length: Number(axes) }, (_, axis) => sides[axis] ?? sides[0]!) })}
      />
      <div class="shape-settings">
        {sides.map((side, axis) => (
          <NumberBox
            key={sideNames[sides.length - 1]![axis]}
            label={sideNames[sides.length - 1]![axis]!}
            value={side}
            {...fields.sides.range}
            onChange={(value) => set({ sides: sides.with(axis, value) })}
          />
        ))}
        {box('channels', 'channels')}
      </div>
      <div class="shape-settings">
        {box('filters', 'filters')}
        {box('of side', 'size')}
        {box('and depth', 'depth')}
        {box('stride', 'stride')}
        {box('padding', 'padding')}
      </div>
      <div class="shape-named">
        {namedLayers.map(({ name, layer }) => (
          <button key={name} type="button" class="widget-choice" onClick={() => set({ ...layer, place: 0 })}>
            {name}
          </button>
        ))}
      </div>
    </>
  );
}
