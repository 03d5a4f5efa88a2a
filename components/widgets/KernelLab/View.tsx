import { useMemo, useRef } from 'preact/hooks';
import { Predict } from '../../controls/Predict.tsx';
import type { Place } from '../../controls/placeKeys.ts';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { OwnCodeSwitch } from '../../exercise/own/OwnCodeSwitch.tsx';
import { trimmed } from '../../plot/format.ts';
import { FilterControls } from './FilterControls.tsx';
import { InputPicture } from './InputPicture.tsx';
import './kernel-lab.css';
import { convolve, countDifferent, flipped, largestOf, termsAt } from './model.ts';
import { OutputPicture } from './OutputPicture.tsx';
import { PictureControls } from './PictureControls.tsx';
import { Sum } from './Sum.tsx';
import { filterOf, kernelLab, weightsOf } from './scene.ts';
import { sentenceOf, sizesOf, tableOf } from './summary.ts';
import { Terms } from './Terms.tsx';
import { useBroughtFiles } from './useBroughtFiles.ts';
import { useOwnOutput } from './useOwnOutput.ts';
import { useOwnPicture } from './useOwnPicture.ts';
import { type Opening, usePicture } from './usePicture.ts';

/** A filter slides over a picture: under the window pixel × weight, and in the output their sum. */
export default function KernelLab({ opening, ...props }: WidgetProps & { opening: Opening }) {
  const scene = useScene(kernelLab, props);
  const { state, set } = scene;
  const ownPicture = useOwnPicture(scene);
  const { picture, isMissing } = usePicture(state, opening, ownPicture.picture);
  const body = useRef<HTMLDivElement>(null);
  useBroughtFiles(body, ownPicture.read);

  const { kernel, weights, size, channels, flip, stride, padding } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a filter depends on these of the state alone
  const filter = useMemo(() => filterOf(state), [kernel, weights, size, channels, flip, stride, padding]);
  const computed = useMemo(() => convolve(picture, filter), [picture, filter]);
  const different = useMemo(
    () => countDifferent(computed, convolve(picture, flipped(filter))),
    [computed, picture, filter],
  );
  const { own, output = computed } = useOwnOutput(picture, filter, computed);
  const largest = largestOf(output);

  const place: Place = {
    row: Math.min(state.row, output.height - 1),
    column: Math.min(state.column, output.width - 1),
  };
  const value = output.values[place.row * output.width + place.column]!;
  const slices = termsAt(picture, filter, place.row, place.column);
  const valueText = `row ${place.row + 1}, column ${place.column + 1}: ${trimmed(value, 3)}`;
  const isOwn = output !== computed;

  const onWeight = (index: number, weight: number) => {
    const all = weightsOf(state);
    const area = filter.size ** 2;
    // A flipped kernel is edited where it lies.
    const at = flip === 'yes' ? index + area - 1 - 2 * (index % area) : index;
    set({ kernel: 'own', weights: all.with(at, weight).map((each) => Number(each.toFixed(3))) });
  };

  return (
    <WidgetFrame
      title="A filter over a picture"
      scene={scene}
      summary={sentenceOf({ state, output, place, value, different, isOwn, isMissing })}
      table={tableOf(slices, filter, place, value)}
      controls={
        <>
          <FilterControls scene={scene} />
          <PictureControls scene={scene} own={ownPicture} shown={picture} />
          <OwnCodeSwitch own={own} label="Compute the output with your own convForward" />
        </>
      }
      question={<Question onReveal={() => set({ ...kernelLab.initial, flip: 'yes' })} />}
    >
      <div class={`kernel-lab kernel-channels-${picture.channels}`} ref={body}>
        <div class="kernel-input">
          <p class="kernel-head">
            Input, {picture.height} × {picture.width}
            {picture.channels > 1 && ' × 3'}
          </p>
          <InputPicture {...{ picture, filter, output, place }} valueText={valueText} onMove={set} own={ownPicture} />
          <p class="kernel-problem" role="status">
            {ownPicture.problem}
          </p>
        </div>
        <div class="kernel-middle">
          <Terms slices={slices} size={filter.size} onWeight={onWeight} />
          <Sum slices={slices} size={filter.size} />
        </div>
        <div class="kernel-output">
          <p class="kernel-head">
            Output, {output.height} × {output.width}
          </p>
          <OutputPicture {...{ picture, filter, output, largest, place, valueText }} onMove={set} />
          <Legend largest={largest} />
          <p class="kernel-head">{sizesOf(picture, filter, output)}</p>
        </div>
      </div>
    </WidgetFrame>
  );
}

function Question({ onReveal }: { onReveal: () => void }) {
  return (
    <Predict
      id="KernelLab.flip"
      question="In mathematics a convolution turns the kernel by half a turn before it slides. What would that do to the edges here?"
      choices={[
        { value: 'nothing', label: 'nothing' },
        { value: 'turned', label: 'the output is turned too' },
        { value: 'signs', label: 'blue and orange trade places' },
      ]}
      answer="signs"
      onReveal={onReveal}
      further="Try it with a blur, and with a kernel of your own."
    >
      Turned by half a turn, this kernel is itself with every sign changed, and so is all that it makes. A blur is the
      same either way round. Networks don’t turn their kernels: they learn them, and would learn the turned one as well.
    </Predict>
  );
}

function Legend({ largest }: { largest: number }) {
  return (
    <p class="kernel-legend">
      <span>{trimmed(-largest, 2)}</span>
      <i />
      <span>{trimmed(largest, 2)}</span>
    </p>
  );
}
