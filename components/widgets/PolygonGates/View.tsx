import { Predict } from '../../controls/Predict.tsx';
import { Segmented } from '../../controls/Segmented.tsx';
import { useScene, type WidgetProps } from '../../controls/useScene.ts';
import { WidgetFrame } from '../../controls/WidgetFrame.tsx';
import { MapPicture } from './MapPicture.tsx';
import { Network } from './Network.tsx';
import './polygon-gates.css';
import { regular } from './places.ts';
import { regionOf } from './regions.ts';
import { fewestSides, mostSides, polygonGates, unitsOf, withLand, withSides } from './scene.ts';
import { gateNames, readingOf, sentenceOf, tableOf } from './summary.ts';

const landOptions = [
  { value: 'island', label: 'one island' },
  { value: 'two', label: 'two' },
  { value: 'bay', label: 'a bay' },
] as const;
const gateOptions = (['and', 'most', 'or'] as const).map((value) => ({ value, label: gateNames[value] }));
const sideOptions = Array.from({ length: mostSides - fewestSides + 1 }, (_, i) => {
  const sides = String(fewestSides + i);
  return { value: sides, label: sides };
});

/** Half planes ANDed into polygons, polygons ORed: what perceptrons in layers draw. */
export default function PolygonGates(props: WidgetProps) {
  const scene = useScene(polygonGates, props);
  const { state, set } = scene;
  const units = unitsOf(state);
  const regions = units.map((ofPolygon) => regionOf(ofPolygon, state.gate));
  const reading = readingOf(state);
  // A pentagon this small has all points of its star on the map; the dot that is followed stands in one of them.
  const showStar = () => set({ land: 'island', gate: 'most', first: regular([0, 0], 5, 0.6), probe: [0.2, -1.3] });

  return (
    <WidgetFrame
      title="From half planes to islands"
      scene={scene}
      summary={sentenceOf(state, reading)}
      table={tableOf(state, reading)}
      controls={
        <>
          <Segmented
            label="Land"
            options={landOptions}
            value={state.land}
            onChange={(land) => set(withLand(state, land))}
          />
          <Segmented
            label="Half planes each"
            options={sideOptions}
            value={String(state.first.length / 2)}
            onChange={(sides) => set(withSides(state, Number(sides)))}
          />
          <Segmented label="Second layer" options={gateOptions} value={state.gate} onChange={(gate) => set({ gate })} />
        </>
      }
      question={
        <Predict
          id="PolygonGates.most"
          question={
            <>
              Five half planes make a regular pentagon. Now lower the threshold of the AND by one, so that any four of
              the five are enough. Which region says 1?
            </>
          }
          choices={[
            { value: 'same', label: 'the same pentagon' },
            { value: 'larger', label: 'a larger pentagon' },
            { value: 'star', label: 'a five-pointed star' },
            { value: 'plane', label: 'the whole plane' },
          ]}
          answer="star"
          onReveal={showStar}
        >
          Each point of the star breaks one rule only: it lies beyond one line and inside of the other four. So a single
          hidden layer, with one unit that counts, can draw shapes that are not convex.
        </Predict>
      }
    >
      <div class="polygon">
        <MapPicture state={state} units={units} region={regions.flat()} reading={reading} set={set} />
        <Network state={state} units={units} regions={regions} reading={reading} />
      </div>
    </WidgetFrame>
  );
}
