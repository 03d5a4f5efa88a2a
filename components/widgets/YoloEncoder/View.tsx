import { DraggableBox } from '../../controls/DraggableBox.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { BoxMark, GridLines, PictureArea } from '../../plot/PictureArea.tsx';
import { Mosaic } from './Mosaic.tsx';
import { encodingOf } from './model.ts';
import { Numbers } from './Numbers.tsx';
import { gridOf, least, mostObjects, objectsOf, side, step, yoloEncoder } from './scene.ts';
import { sentenceOf, tableOf } from './summary.ts';
import './yolo-encoder.css';

/** Objects to place, and the target tensor that they fill. */
export default function YoloEncoder(props: WidgetProps) {
  const scene = useScene(yoloEncoder, props);
  const { state, set } = scene;
  const [objects, grid] = [objectsOf(state), gridOf(state)];
  const encoding = encodingOf(objects, grid);
  const cell = side / grid.columns;
  const responsible = encoding.slots.filter(({ object }) => object);

  return (
    <WidgetFrame
      title="What the network should say"
      scene={scene}
      summary={sentenceOf(encoding)}
      table={tableOf(state, encoding)}
      controls={
        <>
          <Segmented
            label="Target"
            options={[
              { value: 'small', label: '3 × 3 × 1 × 8' },
              { value: 'anchors', label: '3 × 3 × 2 × 8' },
              { value: 'full', label: '19 × 19 × 5 × 25' },
            ]}
            value={state.grid}
            onChange={(next) => set({ grid: next })}
          />
          <Segmented
            label="Objects"
            options={Array.from({ length: mostObjects + 1 }, (_, count) => ({
              value: String(count),
              label: String(count),
            }))}
            value={String(state.count)}
            onChange={(count) => set({ count: Number(count) })}
          />
        </>
      }
    >
      <div class="encoder">
        <div class="encoder-pictures">
          <div>
            <p class="encoder-head">the picture</p>
            <PictureArea width={side} height={side} label="Objects in the picture">
              {responsible.map(({ row, column, anchor, object }) => (
                <BoxMark
                  key={`${row} ${column} ${anchor}`}
                  box={[column * cell, row * cell, (column + 1) * cell, (row + 1) * cell]}
                  color="none"
                  fill={`color-mix(in srgb, ${object!.color} 28%, transparent)`}
                />
              ))}
              <GridLines rows={grid.rows} columns={grid.columns} />
              {objects.map((object, i) => (
                <DraggableBox
                  key={object.name}
                  box={object.box}
                  picture={{ width: side, height: side }}
                  step={step}
                  least={least}
                  label={object.name}
                  tag={object.name}
                  note={encoding.lost.includes(object) ? 'lost' : undefined}
                  color={object.color}
                  line={encoding.lost.includes(object) ? 'dashed' : 'solid'}
                  onChange={(box) =>
                    set({ boxes: state.boxes.map((edge, at) => (at >> 2 === i ? box[at & 3]! : edge)) })
                  }
                />
              ))}
            </PictureArea>
          </div>
          <div>
            <p class="encoder-head">the target, a block for each cell</p>
            <Mosaic encoding={encoding} />
          </div>
        </div>
        <Numbers state={state} encoding={encoding} />
      </div>
    </WidgetFrame>
  );
}
