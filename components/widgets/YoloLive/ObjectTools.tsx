import { Slider } from '../../controls/Slider.tsx';
import { fixed } from '../../plot/format.ts';
import { angleRange, colorOn, mostObjects, newObject, placed, radiusRange, type SceneObject } from './objects.ts';
import { type YoloLiveState, yoloLive } from './scene.ts';

interface Props {
  state: YoloLiveState;
  set: (change: Partial<YoloLiveState>) => void;
  names: readonly string[];
  selected: number;
  onSelect: (index: number) => void;
  onDrawNew: () => void;
}

/** What arranges the scene: new objects, and the chosen one's size, turn, color and place in depth. */
export function ObjectTools({ state: { objects, ground, clutter }, set, names, selected, onSelect, onDrawNew }: Props) {
  const onArrange = (next: readonly SceneObject[]) => set({ objects: next });
  const chosen = objects[selected];
  const change = (part: Partial<SceneObject>) =>
    onArrange(objects.map((object, i) => (i === selected ? placed({ ...object, ...part }) : object)));
  const others = objects.filter((_, i) => i !== selected);
  return (
    <div class="yolo-live-tools">
      <div class="widget-controls">
        <button type="button" class="widget-choice" onClick={onDrawNew}>
          New scene
        </button>
        {names.map((name, label) => (
          <button
            key={name}
            type="button"
            class="widget-choice"
            disabled={objects.length >= mostObjects}
            aria-label={`Add a ${name}`}
            onClick={() => {
              onSelect(objects.length);
              onArrange([...objects, newObject(label, objects, ground)]);
            }}
          >
            + {name}
          </button>
        ))}
        <Slider
          label="Clutter"
          value={clutter}
          text={fixed(clutter, 2)}
          {...yoloLive.fields.clutter.range}
          onChange={(value) => set({ clutter: value })}
        />
      </div>
      {chosen ? (
        <div class="widget-controls">
          <b>{names[chosen.label]}</b>
          <Slider
            label="Size"
            value={chosen.radius}
            text={fixed(2 * chosen.radius, 0)}
            {...radiusRange}
            onChange={(radius) => change({ radius })}
          />
          <Slider
            label="Turn"
            value={chosen.angle}
            text={`${fixed(chosen.angle, 0)}°`}
            {...angleRange}
            onChange={(angle) => change({ angle })}
          />
          <button
            type="button"
            class="widget-button"
            onClick={() => change({ color: colorOn(ground, chosen.color.join()) })}
          >
            Other color
          </button>
          <button
            type="button"
            class="widget-button"
            onClick={() => {
              onSelect(objects.length - 1);
              onArrange([...others, chosen]);
            }}
          >
            To the front
          </button>
          <button
            type="button"
            class="widget-button"
            onClick={() => {
              onSelect(-1);
              onArrange(others);
            }}
          >
            Remove
          </button>
        </div>
      ) : (
        <p class="widget-controls">Drag an object; press one to size, turn, recolor or remove it.</p>
      )}
    </div>
  );
}
