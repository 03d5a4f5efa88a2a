import { type Box, filledPath, linesOf, pathsOf } from './solid.ts';

interface Props {
  box: Box;
  step: number;
  /** What it is made of: its color. */
  kind: 'input' | 'weight' | 'prediction' | 'window';
}

/** A box that one sees into. */
export function Solid({ box, step, kind }: Props) {
  const { edges, outline } = pathsOf(box, step);
  return (
    <g class={`volume-solid volume-${kind}`}>
      <path class="volume-body" d={outline} />
      {kind !== 'window' && <path class="volume-lines" d={linesOf(box, step)} />}
      <path d={edges} />
    </g>
  );
}

interface SheetsProps extends Props {
  /** Slices are places along an axis, and make one box; else they lie apart. */
  isSolid: boolean;
  /** How many cells of a slice are filled, row after row. */
  done?: (slice: number) => number;
}

/** The slices of a box, the nearest first and painted last. */
export function Sheets({ box, step, isSolid, done = () => 0, kind }: SheetsProps) {
  const { width, height, depth } = box;
  return (
    <>
      {isSolid && <Solid box={box} step={step} kind={kind} />}
      {Array.from({ length: depth }, (_, index) => {
        const slice = depth - 1 - index;
        const filled = filledPath(done(slice), width);
        if (isSolid && filled === '') return null;
        const away = slice * step;
        return (
          <g key={slice} class={`volume-solid volume-${kind}`} transform={`translate(${away} ${-away})`}>
            {!isSolid && <path class="volume-body" d={`M0 0h${width}v${height}h${-width}z`} />}
            <path class="volume-filled" d={filled} />
            {!isSolid && slice === 0 && <path class="volume-lines" d={linesOf({ ...box, depth: 1 }, step)} />}
            {!isSolid && <path d={`M0 0h${width}v${height}h${-width}z`} />}
          </g>
        );
      })}
    </>
  );
}
