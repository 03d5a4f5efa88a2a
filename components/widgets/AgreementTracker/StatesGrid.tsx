import { snap, valueForKey } from '../../controls/sliderKeys.ts';
import { useDrag } from '../../controls/useDrag.ts';
import { fixed } from '../../plot/format.ts';
import { type Reading, valuesOf } from './model.ts';
import { type AgreementState, agreementTracker } from './scene.ts';
import { isKnown } from './sentence.ts';
import { percent, viewLabels } from './summary.ts';

interface Props {
  state: AgreementState;
  reading: Reading;
  /** How many words have been read. */
  count: number;
  onChange: (change: Partial<AgreementState>) => void;
}

const { range } = agreementTracker.fields.unit;

/** A line for each word: what both networks expect after it, and a cell for each unit. */
export function StatesGrid({ state: { words, show, unit }, reading, count, onChange }: Props) {
  const values = valuesOf(reading, show);
  const places = range.max;
  // Cells may grow; all else stays between −1 and 1.
  const strongest = show === 'cell' ? 3 : 1;
  const drag = useDrag({
    start: (event) => ({
      x: event.clientX,
      unit,
      width: (event.currentTarget as HTMLElement).parentElement!.getBoundingClientRect().width / places,
    }),
    move: (event, start) => onChange({ unit: snap(start.unit + (event.clientX - start.x) / start.width, range) }),
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the slider within and the one of words do the same by keys
    <div
      class="tracker"
      onClick={({ target }) => {
        const { row, unit: chosen } = (target as HTMLElement).dataset;
        if (row) onChange({ read: Number(row) });
        if (chosen) onChange({ unit: Number(chosen) });
      }}
    >
      <div class="tracker-line tracker-head">
        <span />
        <span>
          LSTM <span class="tracker-long">expects</span>
        </span>
        <span>
          RNN <span class="tracker-long">expects</span>
        </span>
        <span class="tracker-units">
          <span class="tracker-view">{viewLabels[show]}</span>
          <span
            class="tracker-handle"
            role="slider"
            tabIndex={0}
            aria-label="unit"
            aria-valuemin={range.min}
            aria-valuemax={range.max}
            aria-valuenow={unit}
            aria-valuetext={`unit ${unit}: ${fixed(values[count - 1]![unit - 1]!, 2)}`}
            style={{ left: `${(100 * (unit - 0.5)) / places}%` }}
            {...drag}
            onKeyDown={(event) => {
              const next = valueForKey(event, unit, range);
              if (next === undefined) return;
              event.preventDefault();
              onChange({ unit: next });
            }}
          >
            {unit}
          </span>
        </span>
        <span />
      </div>
      {words.map((word, at) => (
        <div
          key={at}
          class={`tracker-line${at >= count ? ' tracker-ahead' : ''}${at === count - 1 ? ' tracker-now' : ''}`}
        >
          <span class={isKnown(word) ? 'tracker-word' : 'tracker-word tracker-unknown'} data-row={at + 1}>
            {word}
          </span>
          <Expectation plural={reading.lstm.plural[at]!} />
          <Expectation plural={reading.rnn.plural[at]!} />
          <span class="tracker-units">
            {values[at]!.map((value, index) => (
              <span
                key={index}
                class={index + 1 === unit ? 'tracker-cell tracker-chosen' : 'tracker-cell'}
                data-row={at + 1}
                data-unit={index + 1}
                style={{ '--value': colorOf(value / strongest) }}
              />
            ))}
          </span>
          <span class="tracker-value">{fixed(values[at]![unit - 1]!, 2)}</span>
        </div>
      ))}
      <p class="tracker-legend">
        <span>−{strongest}</span>
        <i />
        <span>{strongest}</span>
      </p>
    </div>
  );
}

/** Toward singular to the left, toward plural to the right, and in words. */
function Expectation({ plural }: { plural: number }) {
  return (
    <span class="tracker-expectation" style={{ '--plural': `${(100 * plural).toFixed(1)}%` }}>
      {plural > 0.5 ? 'are' : 'is'} <small>{percent(Math.max(plural, 1 - plural))}</small>
    </span>
  );
}

/** Orange below 0, blue above, as strong as the number is large, up to 1. */
function colorOf(value: number): string {
  const strength = Math.round(100 * Math.min(1, Math.abs(value)));
  return `color-mix(in srgb, var(--class-${value < 0 ? 2 : 1}) ${strength}%, var(--raised))`;
}
