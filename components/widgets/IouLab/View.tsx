import type { Box } from '#engine/vision/index.ts';
import { DraggableBox } from '../../controls/DraggableBox.tsx';
import { Predict } from '../../controls/Predict.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { OwnCodeSwitch } from '../../exercise/own/OwnCodeSwitch.tsx';
import { fixed } from '../../plot/format.ts';
import { BoxMark, GridLines, PictureArea } from '../../plot/PictureArea.tsx';
import './iou-lab.css';
import { type Overlap, overlapOf } from './model.ts';
import { iouLab, least, paper, step } from './scene.ts';
import { sentenceOf, show, tableOf } from './summary.ts';
import { useOwnIou } from './useOwnIou.ts';

/** Two boxes to drag, and how much they agree. */
export default function IouLab(props: WidgetProps) {
  const scene = useScene(iouLab, props);
  const { state, set } = scene;
  const [a, b] = [state.a as unknown as Box, state.b as unknown as Box];
  const overlap = overlapOf(a, b);
  const { own, measured } = useOwnIou(state.a, state.b);
  const handle = { picture: paper, step, least };

  return (
    <WidgetFrame
      title="How much two boxes agree"
      scene={scene}
      summary={sentenceOf(overlap, measured)}
      table={tableOf(state, overlap)}
      controls={<OwnCodeSwitch own={own} label="Measure with your own iou" />}
      question={
        <Predict
          id="IouLab.third"
          question="A box is right in every way, but a third of its width too far to the right. What is its IoU with the true one?"
          choices={[
            { value: 'two-thirds', label: '0.67' },
            { value: 'half', label: '0.50' },
            { value: 'third', label: '0.33' },
          ]}
          answer="half"
          onReveal={() => set({ a: [2, 2, 8, 6], b: [4, 2, 10, 6] })}
          further="Now let it be a third too far down as well."
        >
          Two thirds of each box are shared, but together they cover four thirds of a box: 2/3 divided by 4/3 is one
          half. IoU is a strict measure, and 0.5 a better agreement than it sounds.
        </Predict>
      }
    >
      <PictureArea {...paper} label="Two boxes on squared paper">
        <GridLines rows={paper.height} columns={paper.width} />
        {overlap.shared && <BoxMark box={overlap.shared} color="none" fill="var(--iou-shared)" />}
        <DraggableBox
          {...handle}
          box={b}
          label="box B"
          tag="B"
          color="var(--truth)"
          onChange={(box) => set({ b: box })}
        />
        <DraggableBox
          {...handle}
          box={a}
          label="box A"
          tag="A"
          color="var(--prediction)"
          line="dashed"
          onChange={(box) => set({ a: box })}
        />
      </PictureArea>
      <Formula overlap={overlap} value={measured ?? overlap.iou} />
    </WidgetFrame>
  );
}

/** IoU = shared / (A + B − shared), in the picture's numbers. */
function Formula({ overlap: { a, b, both }, value }: { overlap: Overlap; value: number }) {
  return (
    <p class="iou-formula" aria-hidden="true">
      <span>IoU = </span>
      <span class="iou-fraction">
        <span class="iou-both">{show(both)}</span>
        <span>
          <span class="iou-a">{show(a)}</span> + <span class="iou-b">{show(b)}</span> −{' '}
          <span class="iou-both">{show(both)}</span>
        </span>
      </span>
      <span> = {fixed(value, 3)}</span>
    </p>
  );
}
