import { fixed } from '../../plot/format.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { outputLayer, type Place } from './layers.ts';
import { likeliest } from './model.ts';
import { writePlace } from './scene.ts';

interface Props {
  /** Null before the weights are there, and with them something to go into. */
  response: unknown;
  probabilities: readonly number[];
  onHover: (place: Place | null) => void;
  onGo: (place: Place) => void;
}

/** The ten probabilities; each leads to what speaks for its digit and against it. */
export function Outputs({ response, probabilities, onHover, onGo }: Props) {
  const best = likeliest(probabilities);
  return (
    <div class="maps-column maps-outputs">
      <ColumnHead title="Output" shape="softmax" />
      <div>
        {probabilities.map((probability, digit) => {
          const place = { layer: outputLayer, map: digit, pixel: null };
          return (
            <button
              type="button"
              key={digit}
              class={digit === best ? 'maps-best' : ''}
              disabled={!response}
              data-go={writePlace(place)}
              onClick={() => onGo(place)}
              onFocus={() => onHover(place)}
              onBlur={() => onHover(null)}
              onPointerEnter={() => onHover(place)}
              onPointerLeave={() => onHover(null)}
            >
              <b>
                <span class="unseen">digit </span>
                {digit}
              </b>
              <span class="maps-bar">
                <i style={{ width: `${100 * probability}%` }} />
              </span>
              <span>{fixed(probability, 2)}</span>
            </button>
          );
        })}
      </div>
    </div>
  );
}
