import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Segmented } from '../../controls/Segmented.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { useThemeColors } from '../../plot/useThemeColors.ts';
import { Crumbs } from './Crumbs.tsx';
import { DrawSheet } from './DrawSheet.tsx';
import './feature-maps.css';
import { layers, type Pixel, type Place, receptiveField } from './layers.ts';
import { MapDetail } from './MapDetail.tsx';
import { respond } from './model.ts';
import { OutputDetail } from './OutputDetail.tsx';
import { Overview } from './Overview.tsx';
import { PixelDetail } from './PixelDetail.tsx';
import { colorNames } from './paint.ts';
import { type Opening, usePicture } from './picture.ts';
import { featureMaps, writePlace } from './scene.ts';
import { useDescent } from './useDescent.ts';
import { useNet } from './useNet.ts';
import { sentenceOf, tableOf, verdictOf } from './words.ts';

interface Props extends WidgetProps {
  /** Widget.astro gives it: what the network says to the first picture. */
  opening: Opening;
}

const digits = [...'0123456789'].map((digit) => ({ value: digit, label: digit }));

/** A trained network at work on a digit being drawn: all of it, one map, one pixel. */
export default function FeatureMaps({ opening, ...props }: Props) {
  const scene = useScene(featureMaps, props);
  const { state } = scene;
  const { digit, hand, strokes } = state;
  const element = useRef<HTMLDivElement>(null);
  const colors = useThemeColors(element, colorNames);
  const pixels = usePicture(state, opening);
  const loaded = useNet();
  const net = loaded === 'failed' ? null : loaded;
  const response = useMemo(() => net && respond(net, pixels), [net, pixels]);
  const probabilities = response?.probabilities ?? opening.probabilities;
  // Before the weights are there, there is nothing to descend into.
  const at = response ? state.at : null;
  const [hovered, setHovered] = useState<Place | null>(null);
  const [pixel, setPixel] = useState<Pixel | null>(null);
  const remember = useDescent(element, writePlace(at));
  // Where the reader comes from, until the focus has followed.
  const left = useRef<Place | null | undefined>(undefined);

  const go = (place: Place | null) => {
    if (!net) return;
    const isSamePlace = place && at?.pixel && place.pixel && place.layer === at.layer && place.map === at.map;
    if (!isSamePlace) {
      remember();
      left.current = at;
    }
    scene.set({ at: place });
    setHovered(null);
    setPixel(place?.pixel ?? null);
  };
  const up = () => at && go(at.pixel ? { ...at, pixel: null } : null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the level, not each pixel
  useEffect(() => {
    const { current } = left;
    left.current = undefined;
    if (current === undefined) return;
    const target = at
      ? (element.current?.querySelector<HTMLElement>('.maps-result') ?? element.current?.querySelector('nav button'))
      : current && element.current?.querySelector(`[data-go="${writePlace({ ...current, pixel: null })}"]`);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, [at?.layer, at?.map, at?.pixel === null]);

  const looked = at ? { ...at, pixel: at.pixel ?? pixel } : hovered;
  const verdict = verdictOf(probabilities);
  return (
    <WidgetFrame
      title="A network reads your digit"
      scene={scene}
      summary={sentenceOf(at, net, response, probabilities, strokes?.length === 0)}
      table={tableOf(at, net, response, probabilities)}
      controls={
        <>
          <div class="maps-digits">
            <Segmented
              label="Generated digit"
              options={digits}
              value={strokes ? '' : String(digit)}
              onChange={(chosen) => scene.set({ digit: Number(chosen), strokes: null })}
            />
          </div>
          <button
            type="button"
            class="widget-choice"
            onClick={() => scene.set({ hand: (hand % featureMaps.fields.hand.range.max) + 1, strokes: null })}
          >
            Another hand
          </button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape goes up from anywhere within */}
      <div
        class="maps"
        ref={element}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !at) return;
          up();
          event.preventDefault();
        }}
      >
        <div class="maps-side">
          <DrawSheet
            {...{ strokes, pixels, colors }}
            field={looked?.pixel ? receptiveField(looked.layer, looked.pixel, 0) : null}
            onDraw={(drawn) => scene.set({ strokes: drawn })}
          />
          <div>
            <p class="maps-verdict">
              reads <b>{verdict.digit}</b> <span>{verdict.share}</span>
            </p>
            <div class="maps-pen">
              <button
                type="button"
                class="widget-choice"
                disabled={!strokes?.length}
                onClick={() => scene.set({ strokes: strokes!.slice(0, -1) })}
              >
                Undo
              </button>
              <button type="button" class="widget-choice" onClick={() => scene.set({ strokes: [] })}>
                Clear
              </button>
            </div>
            {loaded === 'failed' && <p role="alert">The weights did not come. Reload the page to try again.</p>}
          </div>
        </div>
        <div class="maps-stage">
          <Crumbs at={at} onGo={go} onUp={up} />
          <div class="maps-level">
            {at && net && response ? (
              at.pixel ? (
                <PixelDetail {...{ net, response, colors }} place={{ ...at, pixel: at.pixel }} onGo={go} />
              ) : layers[at.layer]!.kind === 'output' ? (
                <OutputDetail {...{ net, response, colors }} place={at} />
              ) : (
                <MapDetail {...{ net, response, colors, pixel }} place={at} onMove={setPixel} onGo={go} />
              )
            ) : (
              <Overview {...{ response, probabilities, colors, hovered }} onHover={setHovered} onGo={go} />
            )}
          </div>
          <p class="maps-legend">
            <span>negative</span>
            <i />
            <span>positive</span>
          </p>
        </div>
      </div>
    </WidgetFrame>
  );
}
