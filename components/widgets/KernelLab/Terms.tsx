import { useState } from 'preact/hooks';
import { trimmed } from '../../plot/format.ts';
import { sumOf, type Term } from './model.ts';
import { colorOf } from './signedColor.ts';

interface Props {
  slices: readonly (readonly Term[])[];
  size: number;
  /** A weight was typed: its place among those that are shown. */
  onWeight: (index: number, weight: number) => void;
}

export const channelNames = ['red', 'green', 'blue'];

/** The window under the lens: in every place the pixel, the weight, and their product. The weights can be edited. */
export function Terms({ slices, size, onWeight }: Props) {
  const largest = Math.max(1e-9, ...slices.flat().map(({ product }) => Math.abs(product)));
  return (
    <div class={`kernel-terms kernel-size-${size}`}>
      {slices.map((terms, channel) => (
        <div key={channel} class="kernel-slice">
          <p class="kernel-head">{slices.length > 1 ? `${channelNames[channel]} slice` : 'Pixel × weight = product'}</p>
          {/* biome-ignore lint/a11y/useSemanticElements: a table of places is no fieldset */}
          <div class="kernel-grid" role="group" aria-label={nameOf(slices, channel)}>
            {terms.map((term, index) => (
              <Cell
                key={index}
                term={term}
                share={term.product / largest}
                label={`weight ${Math.floor(index / size) + 1}, ${(index % size) + 1}${slices.length > 1 ? ` ${channelNames[channel]}` : ''}`}
                onWeight={(weight) => onWeight(channel * size * size + index, weight)}
              />
            ))}
          </div>
          {slices.length > 1 && <p class="kernel-head">adds up to {trimmed(sumOf(terms), 3)}</p>}
        </div>
      ))}
    </div>
  );
}

const nameOf = (slices: Props['slices'], channel: number) =>
  slices.length > 1 ? `${channelNames[channel]} slice of the kernel` : 'kernel';

interface CellProps {
  term: Term;
  /** The product as a part of the largest. */
  share: number;
  label: string;
  onWeight: (weight: number) => void;
}

function Cell({ term: { pixel, isPadding, weight, product }, share, label, onWeight }: CellProps) {
  const [typed, setTyped] = useState<string>();
  const gray = Math.round(255 * pixel);
  const style = { background: `rgb(${gray} ${gray} ${gray})`, color: pixel > 0.46 ? 'black' : 'white' };
  return (
    <div class="kernel-cell">
      <span class={isPadding ? 'kernel-pixel kernel-zero' : 'kernel-pixel'} style={isPadding ? undefined : style}>
        {trimmed(pixel, 2)}
      </span>
      <input
        type="number"
        step="0.5"
        min="-99"
        max="99"
        aria-label={label}
        value={typed ?? String(Number(weight.toFixed(3)))}
        onInput={(event) => {
          const { value, valueAsNumber } = event.currentTarget;
          setTyped(value);
          if (Math.abs(valueAsNumber) <= 99) onWeight(Number(valueAsNumber.toFixed(3)));
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span class="kernel-product" style={{ background: colorOf(share, 0.4) }}>
        {trimmed(product, 3)}
      </span>
    </div>
  );
}
