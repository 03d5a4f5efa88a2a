import type { Scene } from '#engine/data/scenes.ts';
import { pictureSize } from '#networks/detector/grid.ts';
import { fixed } from '../../plot/format.ts';
import { Layer } from '../../plot/marks.tsx';
import { Plot } from '../../plot/Plot.tsx';
import { Boxes, colorOf, Outline, Truth } from './Boxes.tsx';
import { Cells } from './Cells.tsx';
import { boxesOfCell, type Claim, certainties } from './model.ts';
import { ObjectHandle } from './ObjectHandle.tsx';
import type { SceneObject } from './objects.ts';
import { PictureCanvas } from './PictureCanvas.tsx';
import type { YoloLiveState } from './scene.ts';

interface Props {
  state: YoloLiveState;
  names: readonly string[];
  outputs: ArrayLike<number> | null;
  claims: readonly Claim[] | null;
  painted: Scene;
  selected: number;
  showsTruth: boolean;
  onSelect: (index: number) => void;
  onArrange: (objects: readonly SceneObject[]) => void;
  onChoose: (cell: number) => void;
}

/** The picture with what the network says laid over it, and its objects to be dragged. */
export function ScenePicture(props: Props) {
  const { state, names, outputs, claims, painted, selected, showsTruth, onSelect, onArrange, onChoose } = props;
  const { objects, view, cell } = state;
  const isGrid = view === 'cells';
  return (
    <div class="yolo-live-picture">
      <Plot x={[0, pictureSize]} y={[pictureSize, 0]} height="auto" label="Picture with the network’s boxes">
        <PictureCanvas picture={painted.picture} />
        {isGrid && outputs && (
          <>
            <Cells certainties={certainties(outputs, names.length)} chosen={cell} onChoose={onChoose} />
            <Layer>
              {boxesOfCell(outputs, names.length, cell).map(({ box, label, score }, i) => (
                <Outline key={i} box={box} color={colorOf(label)} kind={score >= state.score ? 'kept' : 'suppressed'} />
              ))}
            </Layer>
          </>
        )}
        {showsTruth && <Truth objects={painted.objects} />}
        {!isGrid && claims && <Boxes claims={claims} names={names} showsAll={view === 'before'} />}
        {!isGrid &&
          objects.map((object, i) => (
            <ObjectHandle
              key={i}
              object={object}
              label={`${names[object.label]}, object ${i + 1} of ${objects.length}`}
              valueText={`at ${fixed(object.x, 1)}, ${fixed(object.y, 1)}, radius ${fixed(object.radius, 1)}`}
              isSelected={i === selected}
              onSelect={() => onSelect(i)}
              onChange={(next) => onArrange(objects.map((other, k) => (k === i ? next : other)))}
              onRemove={() => {
                onSelect(-1);
                onArrange(objects.filter((_, k) => k !== i));
              }}
            />
          ))}
      </Plot>
    </div>
  );
}
