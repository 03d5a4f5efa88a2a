import type { ComponentChildren } from 'preact';
import { geometryOf, type Setting } from './model.ts';
import { Sheets, Solid } from './Solid.tsx';
import type { Position, VolumeViewerState } from './scene.ts';
import { type Box, extentOf, stepOf, viewBoxOf } from './solid.ts';
import { sizesOf } from './summary.ts';
import { Window } from './Window.tsx';

interface Props {
  setting: Setting;
  place: Position;
  onMove: (place: Partial<VolumeViewerState>) => void;
}

/** Input, filters and output from the front, with what lies deeper further up and to the right. */
export function Picture({ setting, place, onMove }: Props) {
  const { reach, side, depth, size, filters } = setting;
  const places = geometryOf(setting);
  const isWhole = reach === 'whole';
  const sizes = sizesOf(setting);
  const input: Box = { width: side, height: side, depth };
  const filter: Box = { width: size, height: size, depth: places.filterDepth };
  const output: Box = { width: places.side, height: places.side, depth: isWhole ? filters : places.depth };
  const step = stepOf(side, Math.max(depth, output.depth));
  // Input and output have one scale.
  const room = Math.max(extentOf(input, step), extentOf(output, step));
  const { row, column, layer } = place;

  return (
    <div class="volume">
      <Panel head="input" shape={sizes.input}>
        <Window {...{ setting, place, onMove, step, room }} />
      </Panel>
      <Panel head={filters === 1 ? '1 filter' : `${filters} filters`} shape={sizes.filter}>
        <Many count={filters} box={filter} step={step} room={0.6 * room}>
          <Solid box={filter} step={step} kind="weight" />
        </Many>
      </Panel>
      <Panel head="output" shape={sizes.output}>
        <Many count={isWhole ? 1 : filters} box={output} step={step} room={room}>
          <Sheets box={output} step={step} done={doneOf(setting, place)} isSolid={!isWhole} kind="prediction" />
          <Solid
            box={{ x: column, y: row, z: layer, width: 1, height: 1, depth: isWhole ? filters : 1 }}
            step={step}
            kind="window"
          />
        </Many>
      </Panel>
    </div>
  );
}

/** How many cells of each slice of the output the window has made, row after row, on its way to its place. */
function doneOf(setting: Setting, { row, column, layer }: Position): (slice: number) => number {
  const { side } = geometryOf(setting);
  const here = row * side + column + 1;
  if (setting.reach === 'whole') return () => here;
  return (slice) => (slice < layer ? side * side : slice === layer ? here : 0);
}

function Panel({ head, shape, children }: { head: string; shape: string; children: ComponentChildren }) {
  return (
    <div class="volume-panel">
      {children}
      <p>
        {head} <b>{shape}</b>
      </p>
    </div>
  );
}

interface ManyProps {
  count: number;
  box: Box;
  step: number;
  /** The drawing is no larger than if this were its side. */
  room: number;
  children: ComponentChildren;
}

/** The same drawing as often as there are filters, in rows. */
function Many({ count, box, step, room, children }: ManyProps) {
  const columns = Math.ceil(Math.sqrt(count));
  const pitch = 1.15 * extentOf(box, step);
  const below = (Math.ceil(count / columns) - 1) * pitch;
  const across = (columns - 1) * pitch;
  return (
    <svg viewBox={viewBoxOf(box, step, room, across, below)} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <g key={index} transform={`translate(${(index % columns) * pitch} ${Math.floor(index / columns) * pitch})`}>
          {children}
        </g>
      ))}
    </svg>
  );
}
