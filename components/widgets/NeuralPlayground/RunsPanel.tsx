import { compact } from '../../plot/format.ts';
import { MapCanvas } from './MapCanvas.tsx';
import type { Palette } from './paint.ts';
import type { Playground } from './usePlayground.ts';

/** Every run's answer in small, with its loss; pressing one shows it in large. */
export function RunsPanel({ playground, palette }: { playground: Playground; palette: Palette | null }) {
  const { state, picture, focus, setFocus, wake } = playground;
  if (state.runs === 1) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of pictures is no fieldset
    <div class="playground-runs" role="group" aria-label="Runs from different seeds">
      {Array.from({ length: state.runs }, (_, run) => {
        const [train, test] = [picture.train[run] ?? Number.NaN, picture.test[run] ?? Number.NaN];
        return (
          <button
            key={run}
            type="button"
            aria-pressed={focus.run === run}
            onClick={() => {
              wake();
              setFocus({ run, unit: null });
            }}
          >
            <MapCanvas planes={picture.runs?.[run]} palette={palette} bands={state.output === 'bands'} />
            <span>seed {state.seed + run}</span>
            <span>
              {Number.isNaN(train) ? '–' : compact(train, 3)}{' '}
              <small>test {Number.isNaN(test) ? '–' : compact(test, 3)}</small>
            </span>
          </button>
        );
      })}
    </div>
  );
}
