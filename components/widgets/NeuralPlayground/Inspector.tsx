import { useEffect, useRef } from 'preact/hooks';
import { fixed } from '../../plot/format.ts';
import { type Link, mostLinks } from './layout.ts';
import type { Chosen } from './NetworkPicture.tsx';
import { NumberInput } from './NumberInput.tsx';
import { sourceName, unitName } from './names.ts';
import { placeOfBias, placeOfWeight } from './places.ts';
import type { Playground } from './usePlayground.ts';

interface Props {
  playground: Playground;
  hovered: Link | null;
  chosen: Chosen | null;
  onClose: () => void;
}

/** Below the network: the weight under the pointer, and the chosen unit's numbers, to be changed. */
export function Inspector({ playground, hovered, chosen, onClose }: Props) {
  const { state, sizes, picture, setParameter } = playground;
  const form = useRef<HTMLFieldSetElement>(null);
  const pressed = chosen?.from;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same weight may be pressed again
  useEffect(() => {
    if (pressed !== undefined) form.current?.querySelectorAll('input')[pressed + 1]?.focus({ preventScroll: true });
  }, [chosen, pressed]);

  const valueAt = (place: number) => picture.parameters[place] ?? Number.NaN;
  const source = (depth: number, index: number) => sourceName(sizes, state.features, depth, index);
  const reading = hovered
    ? `${source(hovered.depth, hovered.from)} → ${unitName(sizes, hovered.depth + 1, hovered.to)}: weight ${fixed(valueAt(hovered.place), 3)}`
    : chosen
      ? 'Type a number, or use the arrow keys.'
      : `Point at a line to read its weight. Press a unit or a line to change its numbers.${cutNote(sizes)}`;

  return (
    <div class="playground-inspector">
      <p>{reading}</p>
      {chosen && (
        <fieldset
          ref={form}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose();
          }}
        >
          <legend>{unitName(sizes, chosen.depth, chosen.index)}</legend>
          <NumberInput
            label="bias"
            value={valueAt(placeOfBias(sizes, chosen.depth - 1, chosen.index))}
            onChange={(value) => setParameter(placeOfBias(sizes, chosen.depth - 1, chosen.index), value)}
          />
          {Array.from({ length: sizes[chosen.depth - 1]! }, (_, from) => {
            const place = placeOfWeight(sizes, chosen.depth - 1, from, chosen.index);
            return (
              <NumberInput
                key={from}
                label={`from ${source(chosen.depth - 1, from)}`}
                value={valueAt(place)}
                onChange={(value) => setParameter(place, value)}
              />
            );
          })}
          <button type="button" class="widget-button" onClick={onClose}>
            Close
          </button>
        </fieldset>
      )}
    </div>
  );
}

/** Of very many weights only the strongest are drawn, and the page says so. */
function cutNote(sizes: readonly number[]): string {
  const count = sizes.slice(1).reduce((sum, size, i) => sum + size * sizes[i]!, 0);
  if (count <= mostLinks) return '';
  const numbers = new Intl.NumberFormat('en');
  return ` Of ${numbers.format(count)} weights the ${numbers.format(mostLinks)} strongest are drawn; so large a network draws and trains slower.`;
}
