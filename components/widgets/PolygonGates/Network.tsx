import { fixed } from '../../plot/format.ts';
import { type Gate, gateBias, type HalfPlane } from './model.ts';
import { type Polygon, pathOf, regionOf } from './regions.ts';
import type { PolygonGatesState } from './scene.ts';
import { gateNames, polygonName, type Reading, unitName } from './summary.ts';

interface Props {
  state: PolygonGatesState;
  units: readonly (readonly HalfPlane[])[];
  regions: readonly (readonly Polygon[])[];
  reading: Reading;
}

/** The network itself: each unit as the map of where it says 1, and what it says at the point that is followed. */
export function Network({ state, units, regions, reading: { answer } }: Props) {
  const { gate } = state;
  const probe = state.probe as [number, number];
  return (
    <div class="polygon-network" aria-hidden="true">
      {units.map((ofPolygon, polygon) => (
        <div class="polygon-branch" key={polygonName(polygon)}>
          <p class="polygon-layer">half planes around {polygonName(polygon)}</p>
          <div class="polygon-units">
            {ofPolygon.map((unit, index) => (
              <Unit
                key={unitName(polygon, index)}
                name={unitName(polygon, index)}
                region={regionOf([unit], 'and')}
                says={answer.hidden[polygon]![index]!}
                probe={probe}
              />
            ))}
          </div>
          <p class="polygon-sum">
            {answer.hidden[polygon]!.join(' + ')} {biasText(gate, ofPolygon.length)} ={' '}
            {fixed(votes(answer.hidden[polygon]!) + gateBias(gate, ofPolygon.length), 1)}
          </p>
          <Unit
            name={`${gateNames[gate]} of ${polygonName(polygon)}`}
            region={regions[polygon]!}
            says={answer.polygons[polygon]!}
            probe={probe}
          />
        </div>
      ))}
      {units.length > 1 && (
        <div class="polygon-branch polygon-last">
          <p class="polygon-layer">both polygons</p>
          <p class="polygon-sum">
            {answer.polygons.join(' + ')} {biasText('or', answer.polygons.length)} ={' '}
            {fixed(votes(answer.polygons) + gateBias('or', answer.polygons.length), 1)}
          </p>
          <Unit name="output: OR" region={regions.flat()} says={answer.output} probe={probe} />
        </div>
      )}
    </div>
  );
}

interface UnitProps {
  name: string;
  region: readonly Polygon[];
  says: 0 | 1;
  probe: readonly [number, number];
}

function Unit({ name, region, says, probe: [x, y] }: UnitProps) {
  return (
    <span class={`polygon-unit ${says ? 'polygon-on' : ''}`}>
      <svg viewBox="-2 -2 4 4" aria-hidden="true">
        <g transform="scale(1 -1)">
          <path class="polygon-region" d={pathOf(region)} />
          <circle cx={x} cy={y} r="0.2" />
        </g>
      </svg>
      <span>
        {name} <b>{says}</b>
      </span>
    </span>
  );
}

function biasText(gate: Gate, count: number): string {
  return `− ${fixed(-gateBias(gate, count), 1)}`;
}

function votes(says: readonly number[]): number {
  return says.reduce((sum, one) => sum + one, 0);
}
