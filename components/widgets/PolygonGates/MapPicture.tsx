import { DraggablePoint } from '../../controls/DraggablePoint.tsx';
import type { LiveScene } from '../../controls/useScene.ts';
import { AxisX, AxisY } from '../../plot/Axis.tsx';
import { fixed } from '../../plot/format.ts';
import { Layer, StretchedLayer } from '../../plot/marks.tsx';
import { Plot, usePlot } from '../../plot/Plot.tsx';
import type { HalfPlane } from './model.ts';
import { dotsOf, edge, type Point } from './places.ts';
import { type Polygon, pathOf } from './regions.ts';
import { coordinate, feetOf, type PolygonGatesState, withFoot } from './scene.ts';
import { polygonName, type Reading, unitName } from './summary.ts';

interface Props {
  state: PolygonGatesState;
  units: readonly (readonly HalfPlane[])[];
  region: readonly Polygon[];
  reading: Reading;
  set: LiveScene<PolygonGatesState>['set'];
}

/** The plane: dots, lines to drag, and the region that the network gives to land. */
export function MapPicture({ state, units, region, reading, set }: Props) {
  const [x, y] = state.probe as [number, number];
  return (
    <div class="polygon-map plot-with-axes">
      <Plot x={[-edge, edge]} y={[-edge, edge]} height="auto" label="The plane, with its lines and dots">
        <AxisX label="x₁" ticks={[-2, -1, 0, 1, 2]} />
        <AxisY label="x₂" ticks={[-2, -1, 0, 1, 2]} />
        <StretchedLayer>
          <g transform="translate(50 50) scale(25 -25)">
            <path class="polygon-region" d={pathOf(region)} />
          </g>
        </StretchedLayer>
        <Dots land={state.land} right={reading.right} />
        {units.map((ofPolygon, polygon) =>
          ofPolygon.map((unit, index) => <Line key={unitName(polygon, index)} unit={unit} />),
        )}
        {feetOf(state).map((feet, polygon) =>
          feet.map((foot, index) => (
            <DraggablePoint
              key={unitName(polygon, index)}
              x={foot[0]}
              y={foot[1]}
              xRange={coordinate}
              yRange={coordinate}
              label={`half plane ${unitName(polygon, index)}`}
              valueText={`through (${fixed(foot[0], 2)}, ${fixed(foot[1], 2)}), around ${polygonName(polygon)}`}
              color="var(--weight)"
              onChange={(toX, toY) => set(withFoot(state, polygon, index, [toX, toY]))}
            >
              <span class="polygon-knob">
                <span>{unitName(polygon, index)}</span>
              </span>
            </DraggablePoint>
          )),
        )}
        <DraggablePoint
          x={x}
          y={y}
          xRange={coordinate}
          yRange={coordinate}
          label="point to follow"
          valueText={`(${fixed(x, 2)}, ${fixed(y, 2)}), output ${reading.answer.output}`}
          color="var(--ink)"
          onChange={(toX, toY) => set({ probe: [toX, toY] })}
        >
          <span class="polygon-probe" />
        </DraggablePoint>
      </Plot>
    </div>
  );
}

/** Land is a full dot, water a ring; a cross marks what the network has wrong. */
function Dots({ land, right }: { land: PolygonGatesState['land']; right: readonly boolean[] }) {
  const { x, y } = usePlot();
  return (
    <Layer>
      {dotsOf(land).map(({ at, truth }, index) => {
        const [cx, cy] = [`${x(at[0]).toFixed(2)}%`, `${y(at[1]).toFixed(2)}%`];
        return (
          <g key={index}>
            <circle class={truth ? 'polygon-land' : 'polygon-water'} cx={cx} cy={cy} r={truth ? 4 : 3} />
            {!right[index] && <circle class="polygon-wrong" cx={cx} cy={cy} r={8} />}
          </g>
        );
      })}
    </Layer>
  );
}

/** The line where w·x + b = 0, drawn well past the edges, with a tick toward the side that says 1. */
function Line({ unit: { weight, bias } }: { unit: HalfPlane }) {
  const { x, y } = usePlot();
  const foot: Point = [-bias * weight[0], -bias * weight[1]];
  const far = 3 * edge;
  const at = (along: number): Point => [foot[0] - along * weight[1], foot[1] + along * weight[0]];
  const ends = [at(-far), at(far)] as const;
  return (
    <svg class="plot-layer polygon-line" aria-hidden="true">
      <line
        x1={`${x(ends[0][0]).toFixed(2)}%`}
        y1={`${y(ends[0][1]).toFixed(2)}%`}
        x2={`${x(ends[1][0]).toFixed(2)}%`}
        y2={`${y(ends[1][1]).toFixed(2)}%`}
      />
    </svg>
  );
}
