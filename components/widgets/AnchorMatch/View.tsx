import type { BoxSize } from '#engine/vision/index.ts';
import { DraggablePoint } from '../../controls/DraggablePoint.tsx';
import '../../controls/draggable-box.css';
import { Segmented } from '../../controls/Segmented.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { fixed } from '../../plot/format.ts';
import { Label } from '../../plot/marks.tsx';
import { BoxMark, type Edges, GridLines, PictureArea } from '../../plot/PictureArea.tsx';
import './anchor-match.css';
import { Fits } from './Fits.tsx';
import { matchesOf } from './model.ts';
import { anchorMatch, anchorsOf, objectsOf, reach, step } from './scene.ts';
import { anchorName, objectNames, sentenceOf, tableOf } from './summary.ts';

const counts = [1, 2, 3].map((count) => ({ value: String(count), label: String(count) }));
export const objectColors = ['var(--class-1)', 'var(--class-2)', 'var(--class-4)'] as const;

/** Objects of one cell and anchors, laid on one midpoint: who takes whom. */
export default function AnchorMatch(props: WidgetProps) {
  const scene = useScene(anchorMatch, props);
  const { state, set } = scene;
  const [objects, anchors] = [objectsOf(state), anchorsOf(state)];
  const matches = matchesOf(objects, anchors);

  return (
    <WidgetFrame
      title="Which anchor takes which object"
      scene={scene}
      summary={sentenceOf(matches)}
      table={tableOf(state, matches)}
      controls={
        <>
          <Segmented
            label="Objects in the cell"
            options={counts}
            value={String(state.objectCount)}
            onChange={(count) => set({ objectCount: Number(count) })}
          />
          <Segmented
            label="Anchors"
            options={counts}
            value={String(state.anchorCount)}
            onChange={(count) => set({ anchorCount: Number(count) })}
          />
        </>
      }
    >
      <div class="anchors">
        <PictureArea width={2 * reach} height={2 * reach} label="Objects and anchors on one midpoint">
          <GridLines rows={2 * reach} columns={2 * reach} />
          {anchors.map((anchor, k) => (
            <Sized
              key={anchorName(k)}
              size={anchor}
              name={anchorName(k)}
              tag={String(k + 1)}
              side={-1}
              color="var(--weight)"
              onChange={({ width, height }) =>
                set({ anchors: state.anchors.with(2 * k, width).with(2 * k + 1, height) })
              }
            />
          ))}
          {objects.map((object, i) => (
            <Sized
              key={objectNames[i]}
              size={object}
              name={objectNames[i]!}
              side={1}
              color={objectColors[i]!}
              onChange={({ width, height }) =>
                set({ objects: state.objects.with(2 * i, width).with(2 * i + 1, height) })
              }
            />
          ))}
        </PictureArea>
        <Fits matches={matches} anchorCount={anchors.length} colors={objectColors} />
      </div>
    </WidgetFrame>
  );
}

interface SizedProps {
  size: BoxSize;
  name: string;
  tag?: string;
  /** The handle sits at the lower right corner (1), or at the upper left (−1), so that the two kinds keep apart. */
  side: 1 | -1;
  color: string;
  onChange: (size: BoxSize) => void;
}

/** A box around the common midpoint, with a handle at one corner. */
function Sized({ size: { width, height }, name, tag = name, side, color, onChange }: SizedProps) {
  const box: Edges = [reach - width / 2, reach - height / 2, reach + width / 2, reach + height / 2];
  const { min } = anchorMatch.fields.objects.range;
  const half = (from: number, to: number) => ({ min: from, max: to, step: step / 2 });
  const ends = side === 1 ? [reach + min / 2, 2 * reach] : [0, reach - min / 2];
  return (
    <>
      <BoxMark box={box} color={color} line={side === 1 ? 'solid' : 'dashed'} width={side === 1 ? 2.5 : 1.75} />
      {side === 1 && (
        <Label at={[box[0], -box[3]]} anchor="start end">
          <span class="picture-tag">{name}</span>
        </Label>
      )}
      <DraggablePoint
        x={reach + (side * width) / 2}
        y={-reach - (side * height) / 2}
        xRange={half(ends[0]!, ends[1]!)}
        yRange={half(-ends[1]!, -ends[0]!)}
        label={`size of ${name}`}
        valueText={`${fixed(width, 1)} wide, ${fixed(height, 1)} high, in cells`}
        color={color}
        onChange={(x, y) => onChange({ width: sized(side * (x - reach)), height: sized(-side * (y + reach)) })}
      >
        <span class={side === 1 ? 'box-corner' : 'anchors-corner'}>{side === -1 && tag}</span>
      </DraggablePoint>
    </>
  );
}

const sized = (half: number) => Number((2 * half).toFixed(1));
